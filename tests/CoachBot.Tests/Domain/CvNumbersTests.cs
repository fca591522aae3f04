using CoachBot.Domain;

namespace CoachBot.Tests.Domain;

/// <summary>A change in percent, and what the log and the check-ins hold.</summary>
public sealed class CvNumbersTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(24, 30, 25)]
    [InlineData(8, 5, -38)]
    [InlineData(30, 30, 0)]
    [InlineData(3, 0, -100)]
    [InlineData(8, 9, 13)]
    [InlineData(0, 5, null)]
    [InlineData(null, 5, null)]
    [InlineData(5, null, null)]
    public void A_change_is_known_only_where_there_was_something_before(int? before, int? now, int? change) => Assert.Equal(change, CvNumbers.Change(before, now));

    [Fact]
    public void The_log_counts_one_kind_from_its_first_day()
    {
        LogEntry[] log = [new(Today.AddDays(-40), LogKind.Training, 2), new(Today.AddDays(-3), LogKind.Training, 1), new(Today.AddDays(-2), LogKind.CallOut, 4), new(Today.AddDays(-1), LogKind.Training, 0)];
        Assert.Equal(new CountedFigure(3, Today.AddDays(-40), Today, FigureSource.WorkLog), CvNumbers.Counted(log, LogKind.Training, Today));
        Assert.Null(CvNumbers.Counted(log, LogKind.Overtime, Today));
    }

    [Fact]
    public void Check_ins_count_nights_from_the_first_day_they_cover()
    {
        CheckIn[] weeks = [new(Today.AddDays(-14)) { Callouts = 2 }, new(Today.AddDays(-7)), new(Today) { Callouts = 1 }];
        Assert.Equal(new CountedFigure(3, Today.AddDays(-20), Today, FigureSource.CheckIns), CvNumbers.Counted(weeks));
        Assert.Null(CvNumbers.Counted([new CheckIn(Today) { Callouts = 0 }]));
    }
}
