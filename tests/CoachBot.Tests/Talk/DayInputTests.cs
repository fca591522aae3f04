using CoachBot.Talk;

namespace CoachBot.Tests.Talk;

/// <summary>Dates as people type them.</summary>
public sealed class DayInputTests
{
    private static readonly DayInput Input = new(new DateOnly(2026, 11, 26), new DateOnly(2028, 11, 25));

    [Theory]
    [InlineData("2027-03-31", "2027-03-31")]
    [InlineData("2027/3/31", "2027-03-31")]
    [InlineData("2027年3月31日", "2027-03-31")]
    [InlineData("2027年3月31日(水)", "2027-03-31")]
    [InlineData("3/31", "2027-03-31")] // the next one
    [InlineData("12/1", "2026-12-01")] // this year still
    [InlineData("11/25", "2027-11-25")] // over for this year
    [InlineData("3月31日", "2027-03-31")]
    [InlineData("3月末", "2027-03-31")]
    [InlineData("2月末", "2027-02-28")]
    [InlineData("2028年2月末", "2028-02-29")]
    [InlineData("3月末日", "2027-03-31")]
    [InlineData("31 March", "2027-03-31")]
    [InlineData("Wed 31 Mar 2027", "2027-03-31")]
    [InlineData("March 31st, 2027", "2027-03-31")]
    [InlineData("end of March", "2027-03-31")]
    [InlineData("the end of sept", "2027-09-30")]
    [InlineData("31. march", null)]
    [InlineData("2027-02-30", null)] // no such day
    [InlineData("2月30日", null)]
    [InlineData("13/1", null)]
    [InlineData("2026-11-25", null)] // before the first
    [InlineData("2028-11-26", null)] // after the last
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("2027-00-10", null)]
    public void Reads(string words, string? expected) => Assert.Equal(expected, Input.Understand(words));

    [Fact]
    public void What_is_stored_is_read_back() => Assert.True(Input.Accepts("2027-03-31"));
}
