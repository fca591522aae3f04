using CoachBot.Talk;

namespace CoachBot.Tests.Talk;

/// <summary>Dates as people type them.</summary>
public sealed class DateInputTests
{
    private static readonly DateInput Input = new(new DateOnly(2026, 11, 26), new DateOnly(2028, 11, 25), new DateOnly(2026, 11, 25), []);
    private static readonly DateInput Past = new(new DateOnly(1976, 11, 25), new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 25), []);

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
    [InlineData("tomorrow", "2026-11-26")]
    [InlineData("明日", "2026-11-26")]
    [InlineData("2027/3/31(水)", "2027-03-31")]
    [InlineData("yesterday", null)] // before the first
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

    [Theory]
    [InlineData("2021年4月", "2021-04-01")] // when one was hired
    [InlineData("April 2021", "2021-04-01")]
    [InlineData("2021-04", "2021-04-01")]
    [InlineData("4/1", "2026-04-01")] // the last one
    [InlineData("12月1日", "2025-12-01")]
    [InlineData("today", "2026-11-25")]
    [InlineData("2021-13", null)]
    [InlineData("0000-04", null)]
    public void Reads_the_past(string words, string? expected) => Assert.Equal(expected, Past.Understand(words));

    [Fact]
    public void What_is_stored_is_read_back() => Assert.True(Input.Accepts("2027-03-31"));
}
