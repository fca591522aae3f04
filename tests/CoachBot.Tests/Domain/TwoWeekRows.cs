namespace CoachBot.Tests.Domain;

/// <summary>
/// The two-week rule, row by row: what was answered, and what the rule says after each answer. A number is the length of the run
/// in days, <c>-</c> is no run, <c>!</c> recommends, <c>~</c> takes a recommendation back; several signs have <c>/</c> between.
/// </summary>
internal static class TwoWeekRows
{
    public static readonly TheoryData<string, string> All = new()
    {
        // One week is not two; two are, at once and once.
        { "11/08:most", "7" },
        { "11/08:most 11/15:most", "7 14!" },
        { "11/08:most 11/15:most 11/22:most", "7 14! 21" },
        // Only "most" is on.
        { "11/08:some 11/15:some 11/22:some", "- - -" },
        { "11/08:none 11/15:most", "- 7" },
        // Answered and not on ends a run; the next one begins at nothing.
        { "11/08:most 11/15:some 11/22:most", "7 - 7" },
        { "11/08:most 11/15:none 11/22:most 11/29:most", "7 - 7 14!" },
        // A new run recommends again, however soon.
        { "11/01:most 11/08:most 11/15:none 11/22:most 11/29:most", "7 14! - 7 14!" },
        { "11/01:most 11/08:most 11/15:most 11/22:some 11/29:most<3", "7 14! 21 - 14!" },

        // Again at 14 days more, not before.
        { "11/01:most 11/08:most 11/15:most 11/22:most", "7 14! 21 28!" },
        { "11/01:most 11/08:most 11/15:most 11/22:most 11/29:most 12/06:most", "7 14! 21 28! 35 42!" },
        // Counted from the length at which it was recommended: 17, so 31 and not 28.
        { "11/01:most<2 11/08:most 11/15:most 11/22:most", "10 17! 24 31!" },
        // 27 is not enough.
        { "11/01:most 11/08:most 11/15:most 11/21:most 11/29:most", "7 14! 21 27 34!" },

        // A missing week neither ends nor lengthens it.
        { "11/08:most 11/22:most", "7 14!" },
        { "11/08:most 11/15:most 11/29:most", "7 14! 21" },
        // 21 days between two check-ins hold, 22 do not.
        { "11/01:most 11/22:most", "7 14!" },
        { "11/01:most 11/23:most", "7 7" },
        { "11/01:most 11/22:most 12/13:most", "7 14! 21" },
        { "11/01:most 11/23:most 11/30:most", "7 7 14!" },
        { "11/01:most 11/08:most 11/30:most 12/07:most", "7 14! 7 14!" },

        // Skipped adds no days and ends nothing.
        { "11/08:most 11/15:skip 11/22:most", "7 7 14!" },
        { "11/08:skip 11/15:most", "- 7" },
        { "11/08:most 11/15:most 11/22:skip 11/29:most", "7 14! 14 21" },
        { "11/08:most 11/15:skip 11/22:some 11/29:most", "7 7 - 7" },
        // The check-ins are 14 days apart, though the answers are 28.
        { "11/01:most 11/15:skip 11/29:most", "7 7 14!" },
        // A gap too long ends what a skip left open.
        { "11/01:most 11/08:skip 11/30:most", "7 7 7" },
        { "11/01:most 11/23:skip 11/30:most", "7 - 7" },

        // Windows overlap: each day counts once. Sunday, then Monday, is one new day.
        { "11/08:most 11/09:most", "7 8" },
        { "11/08:most 11/11:most 11/16:most", "7 10 15!" },
        { "11/08:most 11/11:most 11/18:most", "7 10 17!" },
        { "11/07:most 11/13:most", "7 13" },

        // A second check-in in an ISO week replaces the first, with its new date, before the rule is applied.
        { "11/02:most 11/08:most", "7 7" },
        { "11/08:most 11/09:most 11/15:most", "7 8 14!" },
        { "11/08:most 11/11:most 11/14:none", "7 10 -" },
        { "11/08:most 11/11:some 11/14:most", "7 - 13" },
        // The two days between are not claimed.
        { "11/03:most 11/10:most 11/12:most", "7 14! 14" },
        // Replacing takes back.
        { "11/03:most 11/10:most 11/12:none", "7 14! -~" },
        { "11/03:most 11/10:most 11/12:skip", "7 14! 7~" },
        // The replaced first week changes its own window only.
        { "11/02:most 11/06:most 11/09:most", "7 7 10" },

        // Since when: this week adds nothing, 1–2 weeks 3 days, longer 7.
        { "11/08:most<1 11/15:most", "7 14!" },
        { "11/08:most<2 11/15:most", "10 17!" },
        { "11/08:most<3", "14!" },
        { "11/08:most<3 11/15:most 11/22:most", "14! 21 28!" },
        // Once only: a run that goes on asks no more.
        { "11/08:most<2 11/15:most<3", "10 17!" },
        // A new run asks anew.
        { "11/08:most<2 11/15:none 11/22:most<3", "10 - 14!" },
        // The replaced week is the one that starts it.
        { "11/09:most<3 11/12:most<1", "14! 7~" },

        // Several signs, each its own run; all that are due share one message.
        { "11/08:onset=most,heart=most 11/15:onset=most,heart=most", "7/7 14!/14!" },
        { "11/08:onset=most,heart=none 11/15:onset=most,heart=most 11/22:onset=most,heart=most", "7/- 14!/7 21/14!" },
        { "11/08:early=most,dread=most,stomach=most 11/15:early=most,dread=some,stomach=skip 11/22:early=most,dread=most,stomach=most", "7/7/7 14!/-/7 21/7/14!" },
        { "11/08:onset=most<3,early=most<2 11/15:onset=most,early=most", "14!/10 21/17!" },

        // A correction keeps the date and re-runs the rule. Below 14 it takes the recommendation back.
        { "11/08:most 11/15:most fix:some", "7 14! -~" },
        { "11/08:most 11/15:most fix:skip", "7 14! 7~" },
        { "11/08:most<3 fix:most<1", "14! 7~" },
        { "11/08:some fix:most 11/15:most", "- 7 14!" },
        { "11/08:onset=most,heart=most 11/15:onset=most,heart=most fix:onset=none,heart=most", "7/7 14!/14! -~/14" },
        { "11/08:onset=most,heart=most 11/15:onset=most,heart=most fix:onset=none,heart=most fix:onset=none,heart=none", "7/7 14!/14! -~/14 -/-~" },
        // The same run is not brought up again before 14 further days.
        { "11/08:most 11/15:most fix:some fix:most", "7 14! -~ 14" },
        { "11/08:most 11/15:most fix:some fix:most 11/22:most 11/29:most", "7 14! -~ 14 21 28!" },
        { "11/08:most<3 fix:most<1 11/15:most 11/22:most 11/29:most", "14! 7~ 14 21 28!" },
        // After the correction the next week is a new run.
        { "11/08:most 11/15:most fix:some 11/22:most 11/29:most", "7 14! -~ 7 14!" },
        // 21 days were there without the corrected week: nothing to take back.
        { "11/01:most 11/08:most 11/15:most 11/22:most fix:none", "7 14! 21 28! -" },
        // An old run that ended by itself is not taken back by a later correction.
        { "11/01:most 11/08:most 11/15:none 11/22:most fix:none", "7 14! - 7 -" },

        // Across new year: 2027-01-03 is the Sunday of 2026-W53.
        { "12/27:most 01/03:most", "7 14!" },
        { "12/28:most 01/03:most", "7 7" },
        { "12/28:most 01/04:most", "7 14!" },
        { "12/30:most 01/03:most 01/04:most", "7 7 8" },

        // Longer than the nine check-ins that are kept.
        {
            "09/06:most 09/13:most 09/20:most 09/27:most 10/04:most 10/11:most 10/18:most 10/25:most 11/01:most 11/08:most 11/15:most 11/22:most",
            "7 14! 21 28! 35 42! 49 56! 63 70! 77 84!"
        },
        {
            "09/06:most<3 09/13:most 09/20:most 09/27:most 10/04:most 10/11:most 10/18:most 10/25:most 11/01:most 11/08:most 11/15:most fix:none 11/22:most",
            "14! 21 28! 35 42! 49 56! 63 70! 77 84! - 7"
        },
        // Passed over for so long that the first week is no longer kept.
        {
            "09/06:most 09/13:skip 09/20:skip 09/27:skip 10/04:skip 10/11:skip 10/18:skip 10/25:skip 11/01:skip 11/08:most fix:none",
            "7 7 7 7 7 7 7 7 7 14! -~"
        },
    };
}
