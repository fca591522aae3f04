using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>Which facts of the standard touch a case: what is not known counts as possible.</summary>
public sealed class AttendanceTests
{
    [Theory]
    [InlineData("????", "outside free team operating alone")]
    [InlineData("yyyy", "free team operating alone")]
    [InlineData("ynnn", "alone")]
    [InlineData("yynn", "free alone")]
    [InlineData("ynyn", "team alone")]
    [InlineData("ynny", "operating alone")]
    [InlineData("yn?n", "team alone")]
    [InlineData("nyyy", "outside alone")]
    [InlineData("n???", "outside alone")]
    [InlineData("?nnn", "outside alone")]
    public void What_touches_a_case(string answers, string facts)
    {
        var said = answers.Select(letter => letter is '?' ? (bool?)null : letter is 'y').ToList();
        Assert.Equal(facts.Split(' '), AttendanceRule.Japan.Touching(new AttendanceCase(said[0], said[1], said[2], said[3])).Select(fact => fact.Key));
    }
}
