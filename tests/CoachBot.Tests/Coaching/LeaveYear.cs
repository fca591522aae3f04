using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Domain;

namespace CoachBot.Tests.Coaching;

/// <summary>One person's year, from a seed: check-ins, call-outs, days booked, refused and taken, reminders put off, paused and stopped.</summary>
internal sealed class LeaveYear
{
    private static readonly DateOnly Start = new(2026, 11, 2);

    private readonly Random random;
    private readonly int hour;
    private HashSet<DateOnly> left = [];

    public LeaveYear(int seed)
    {
        random = new Random(seed);
        // Some companies set an hour at night: nothing may be sent then all the same.
        hour = 6 + (seed % 16);
        Chat = new(zone: seed % 4 == 0 ? "America/Los_Angeles" : "Asia/Tokyo", policy: new CoachPolicy { LeaveReminderHour = hour });
    }

    public Chat Chat { get; }

    public List<DateTimeOffset> CallOuts { get; } = [];

    /// <summary>Reminders the person put off, with the day they wished for.</summary>
    public Dictionary<DateOnly, DateOnly> PutOff { get; } = [];

    public DateOnly? StoppedOn { get; private set; }

    /// <summary>First and last days on which the person wanted nothing.</summary>
    public List<Quiet> Pauses { get; } = [];

    public int Booked { get; private set; }

    /// <summary>Marks of expiry whose week is over and was in no pause, with whether the days left were brought up in it.</summary>
    public List<(DateOnly Mark, bool Said)> Marks { get; } = [];

    public IReadOnlyList<(DateOnly Day, DateTime Local, string Text)> Reminders => [.. Chat.LeaveReminders()];

    /// <summary>Reminders of a morning hour that came at noon, because of a call-out.</summary>
    public int Moved => hour is >= 8 and < 12 ? Reminders.Count(one => one.Local.Hour == 12) : 0;

    private DateOnly Today => Zones.Day(Chat.Now, Chat.Zone);

    public void Live()
    {
        var hired = Start.AddDays(-random.Next(800, 4000));
        Chat.Started().WithLeave(hired.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), balance: "30");
        while (Today < Start.AddDays(365))
        {
            if (random.Next(4) == 0)
                CallOut();
            if (random.Next(6) == 0)
                Chat.ChecksIn(("work.daysOff", random.Next(3).ToString(CultureInfo.InvariantCulture)), ("work.overtime", random.Next(30).ToString(CultureInfo.InvariantCulture)), ("sign.onset", "none"));
            if (random.Next(12) == 0)
                Book();
            if (random.Next(60) == 0)
                Pause();
            Chat.Waits(TimeSpan.FromHours(random.Next(20, 120)));
            Answer();
            Look();
        }
    }

    public bool IsMorningAfterCallOut((DateOnly Day, DateTime Local, string Text) reminder) =>
        reminder.Local.Hour < 12 && CallOuts.Any(at => Zones.Local(at, Chat.Zone) < reminder.Local && reminder.Day.DayNumber - Zones.Day(at, Chat.Zone).DayNumber is 0 or 1);

    private void CallOut()
    {
        CallOuts.Add(Chat.Now);
        Chat.Says("callout 1 45min");
    }

    private void Book()
    {
        Chat.Says("book leave");
        Pick();
    }

    private void Pick()
    {
        if (Chat.Top is not { Dialog: "book-leave" })
            return;
        Chat.Presses(Chat.Prompt.Buttons[0]).Taps("day");
        Booked++;
    }

    private void Pause()
    {
        // The newer pause counts, if it is the shorter one, too.
        if (Pauses is [.., var last] && last.Until > Today && Chat.Notebook.Profile.PausedUntil == last.Until)
            Pauses[^1] = last with { Until = Today };
        var days = random.Next(3, 20);
        Chat.Says(string.Create(CultureInfo.InvariantCulture, $"pause {days}"));
        Pauses.Add(new(Today, Today.AddDays(days)));
    }

    private void Answer()
    {
        if (Chat.Top is { Dialog: "leave-answer" } && Shown("leave-answer"))
            Chat.Taps(random.Next(3) switch { 0 => "refused", 1 => "no-answer-yet", _ => "yes" });
        else if (Chat.Top is { Dialog: "leave-reminder" } && Shown("leave-reminder"))
            AnswerReminder(Reminders[^1].Day);
    }

    private bool Shown(string dialog) => Chat.Last.Messages is [.., { Prompt: { } prompt }] && prompt.Dialog == dialog;

    private void AnswerReminder(DateOnly day)
    {
        switch (random.Next(20))
        {
            case 0 when random.Next(4) == 0:
                Chat.Taps("no-more");
                StoppedOn ??= Today;
                break;
            case 1:
                Chat.Taps("for-four-weeks");
                Pauses.Add(new(Today, Today.AddDays(28)));
                break;
            case 2 or 3:
                Chat.Taps("in-a-day");
                PutOff[day] = Today.AddDays(1);
                break;
            case 4 or 5:
                Chat.Taps("in-a-week");
                PutOff[day] = Today.AddDays(7);
                break;
            case 6 or 7:
                Chat.Taps("book");
                Pick();
                break;
        }
    }

    /// <summary>The marks that lie a week back by now, of grants that had days left all the while.</summary>
    private void Look()
    {
        var law = LabourLaw.Japan;
        var now = Chat.Notebook.Leave!.AsOf(Today, law).Balance(law).Grants.Where(grant => grant.Left > 0).Select(grant => grant.Expires).ToHashSet();
        foreach (var mark in now.Intersect(left).SelectMany(expires => LeaveReminders.Marks.Select(days => expires.AddDays(-days))))
        {
            if (mark > Start && mark.AddDays(7) < Today && Marks.All(one => one.Mark != mark) && !IsQuiet(mark))
                Marks.Add((mark, Reminders.Any(one => one.Day >= mark && one.Day <= mark.AddDays(7) && one.Text.Contains("of leave can be used until", StringComparison.Ordinal))));
        }

        left = now;
    }

    private bool IsQuiet(DateOnly mark) =>
        StoppedOn <= mark.AddDays(7) || Pauses.Any(pause => pause.From <= mark.AddDays(7) && pause.Until >= mark);
}

/// <summary>A time in which nothing is to be said, from the day it was asked for.</summary>
internal sealed record Quiet(DateOnly From, DateOnly Until);
