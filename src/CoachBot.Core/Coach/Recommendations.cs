using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Makes and withdraws recommendations, and keeps the one series of questions about them.</summary>
internal sealed class Recommendations(Mind mind)
{
    private const int Kept = 8;

    /// <summary>All runs that are due, in one message; the newest series of follow-ups replaces any other.</summary>
    public void Make(IReadOnlyList<Run> due, Conversation talk)
    {
        var notebook = mind.Notebook;
        var fresh = due.Select(run => new Announced(run.Sign, run.FirstWeek, run.Days)).ToList();
        mind.Notebook = notebook with
        {
            Announced = [.. notebook.Announced.Where(one => !fresh.Any(other => other.Sign == one.Sign && other.FirstWeek == one.FirstWeek)).TakeLast(15), .. fresh],
            Recommendations = [.. notebook.Recommendations.TakeLast(Kept - 1), new(mind.Today, [.. due.Select(run => run.Sign)], "open", notebook.LastRun + 1)],
        };
        new Planner(mind).PlanFollowUps();
        talk.Begin("recommendation", string.Join(',', due.Select(run => Signs.Name(run.Sign))), raised: true);
    }

    /// <summary>Takes back the signs; a recommendation, its card and its follow-ups stay as long as one of its signs does.</summary>
    public void Withdraw(IReadOnlyList<Announced> withdrawn)
    {
        if (withdrawn.Count == 0)
            return;
        var all = Without(mind.Notebook.Recommendations, [.. withdrawn.Select(one => one.Sign)]);
        var standing = all.Where(IsLive).SelectMany(one => one.Signs).Select(Signs.Name).ToHashSet();
        mind.Notebook = mind.Notebook with
        {
            Announced = [.. mind.Notebook.Announced.Select(one => withdrawn.Contains(one) ? one with { Withdrawn = true } : one)],
            Recommendations = all,
            Open = [.. mind.Notebook.Open.Where(Stays)],
            Left = [.. mind.Notebook.Left.Where(Stays)],
        };
        // The series is about the newest one.
        if (all is [.., { State: "withdrawn" }])
            new Planner(mind).CancelFollowUps("withdrawn");

        bool Stays(Frame frame) => frame.Dialog != "recommendation" || frame.About?.Split(',').Any(standing.Contains) == true;
    }

    /// <summary>Each sign leaves the newest recommendation that has it: an older one was about an older run.</summary>
    private static List<Recommendation> Without(IReadOnlyList<Recommendation> recommendations, HashSet<Sign> signs)
    {
        var all = recommendations.ToList();
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var one = all[i];
            if (!IsLive(one) || !one.Signs.Any(signs.Contains))
                continue;
            var left = one.Signs.Where(sign => !signs.Contains(sign)).ToList();
            all[i] = left.Count == 0 ? one with { State = "withdrawn" } : one with { Signs = left };
            signs.ExceptWith(one.Signs);
        }

        return all;
    }

    public void Answer(int run, RecommendationAnswered answered)
    {
        var newest = Set(run, answered.Answer switch
        {
            "will-book" => "booked",
            "not-now" => "declined",
            _ => "open",
        });
        if (newest && answered.Answer == "not-now")
            new Planner(mind).CancelFollowUps("declined");
    }

    public void FollowUp(int run, bool talked)
    {
        if (talked && Set(run, "closed"))
            new Planner(mind).PlanLightCheck();
    }

    public void CloseAt(int run) => Set(run, "closed");

    /// <summary>An older card changes only its own recommendation.</summary>
    /// <returns>True when that is the newest, which the follow-ups are about.</returns>
    private bool Set(int run, string state)
    {
        var all = mind.Notebook.Recommendations;
        mind.Notebook = mind.Notebook with { Recommendations = [.. all.Select(one => one.Run == run && one.State != "withdrawn" ? one with { State = state } : one)] };
        return all.Count > 0 && all[^1].Run == run;
    }

    private static bool IsLive(Recommendation recommendation) => recommendation.State is "open" or "booked";
}
