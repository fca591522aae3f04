using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Tests.Dialogs;

/// <summary>One way through a dialog: the answers, what was said and asked, and how it ended.</summary>
internal sealed record WalkedPath(string Dialog, Language Language, string Answers, IReadOnlyList<Field> Fields, IReadOnlyList<IReadOnlyList<Part>> Said, object Outcome)
{
    public override string ToString() => $"{Dialog} {Language}: {Answers}";
}

/// <summary>Walks every path of every dialog by giving each possible answer to each question.</summary>
internal static class Walk
{
    public static readonly Lazy<IReadOnlyList<WalkedPath>> Everything = new(() =>
        [.. Enum.GetValues<Language>().SelectMany(language => Dialog.All.Values.SelectMany(dialog => Scenes(dialog.Name, language).SelectMany(scene => dialog.Name is "stay" or "job-offer" ? LongWalk.Explore(dialog, scene) : Explore(dialog, scene))))]);

    private static readonly string[] AnsweredAlike = ["since-", "plan.", "plan-smaller.", "progress.", "progress-smaller."];

    private static readonly DateOnly Today = new(2026, 11, 15);

    /// <summary>The scenes in which a dialog differs.</summary>
    private static IEnumerable<Scene> Scenes(string dialog, Language language)
    {
        var scene = new Scene
        {
            Language = language,
            Today = Today,
            Policy = new CoachPolicy(),
            Company = new Company("Acme", [], Lines.Of("JP")),
            Weekday = DayOfWeek.Monday,
            Hour = 9,
        };
        var lastWeek = new CheckIn(Today.AddDays(-7))
        {
            Sleep = 4.5m,
            Overtime = 22.5m,
            Callouts = 3,
            DaysOff = 0,
            Signs = Signs.All.ToDictionary(sign => sign, _ => Often.Most),
        };
        var runs = Runs.None.Then(lastWeek, scene.Policy);
        var plan = new Plan(Today.AddDays(-20),
        [
            new(PlanKind.Roster, null, null, PlanOwner.Team, 1),
            new(PlanKind.Own, "Q&A", "A, B, C", PlanOwner.Me, 2, ActionState.Stuck, Plan.SmallestLevel),
            new(PlanKind.Slides, null, null, PlanOwner.Me, 3),
        ]);
        var finished = plan with { Actions = [.. plan.Actions.Select(action => action with { State = ActionState.Done })] };
        return dialog switch
        {
            "plan-progress" => [scene, scene with { Plan = PlanHeadline.Of(plan) }, scene with { Plan = PlanHeadline.Of(finished) }],
            "plan-end" => [scene, scene with { PlanEnd = new(plan, BeforeAfter.Of([], plan)) }, scene with { PlanEnd = new(finished, BeforeAfter.Of([lastWeek with { Date = plan.Date }, lastWeek], plan)) }],
            "offer" => [scene with { About = OfferDialog.First }, scene with { About = OfferDialog.Weekly }, scene with { About = OfferDialog.Nudge }],
            "check-in" => [scene, scene with { LastWeek = lastWeek, RunsBefore = runs }, scene with { LastWeek = lastWeek, RunsBefore = runs, Plan = PlanHeadline.Of(plan) }],
            "recommendation" =>
            [
                scene with { Newest = lastWeek, Recommended = runs.Open },
                scene with { Newest = lastWeek, Recommended = [runs.Open[0]] },
                // The sign has gone since; the old card is still there.
                scene with { Newest = lastWeek, Recommended = [] },
                scene with { Newest = lastWeek, Recommended = runs.Open, Company = scene.Company with { Counsellors = [new(new("Care line", "相談室"), "03-1234-5678", null, null)] } },
            ],
            "stay" =>
            [
                scene,
                scene with { CheckIns = [lastWeek], LongRuns = runs.Open, About = StayDialog.Again },
                scene with { CheckIns = [lastWeek, lastWeek with { Date = Today }], LongRuns = runs.Then(lastWeek with { Date = Today }, scene.Policy).Open },
            ],
            "roles" => [scene, scene with { Roles = Hinted }],
            "job-offer" => [scene, scene with { Offers = Offers }, scene with { Offers = Offers, About = "two" }],
            "job-which" => [scene, scene with { Offers = Offers }],
            "negotiation" => [scene, scene with { Offers = Offers, Roles = Hinted }],
            "log-doubt" => LogLinesInDoubt.Select(line => scene with { About = LogDoubtDialog.About(Today, line) }),
            "book-leave" => [scene with { Leave = Leave, LeaveDays = [Today.AddDays(12), Today.AddDays(15)] }, scene with { Leave = Leave with { ByHour = true } }],
            "leave-setup" => [scene, scene with { Leave = Leave }],
            "leave-answer" => [scene with { Leave = Leave, About = "1" }, scene],
            "leave-reminder" => Enum.GetNames<LeaveReason>().SelectMany(reason => new[] { scene with { Leave = Leave, About = reason }, scene with { About = reason } }),
            "on-call" => [scene, scene with { About = new LoggedCallOuts(3, 1, 95).About }],
            "reminders" => [scene, scene with { Leave = Leave }],
            "quiet" => [scene, scene with { Quiet = (18, 10) }],
            "group-report" => [scene with { Company = Report.Groups.Company }, scene with { Company = Report.Groups.Company, CountedIn = new(Report.Groups.OfAcme[1], Today.AddDays(-9)) }],
            "rules" => [scene, scene with { Company = scene.Company with { Rules = Enum.GetValues<WorkTopic>().ToDictionary(topic => topic, _ => new Text("File it the same day.", "当日中に申請します。")) } }],
            _ => [scene],
        };
    }

    private static readonly RoleHints Hinted = new(
        [new Hint("kol", HintFrom.LastTime), new Hint("teaching", HintFrom.Plan)], new Hint("research", HintFrom.LastTime), [new Hint("nights", HintFrom.Log), new Hint("targets", HintFrom.Decision)]);

    private static readonly OfferTable Offers = OfferTable.Empty with
    {
        Offers = [new JobOffer("Now", 620, 40, 30, 8, 122, 45, 30, 6, 2, 2, 2), new JobOffer("A", 580, null, null, 7.5m, 125, null, 12, null, 4, null, 5)],
    };

    private static readonly string[] LogLinesInDoubt = ["残業", "残業 30 移動 45", "呼出 45", "残業 2 3", "明日 残業2", "当直"];

    private static readonly LeaveState Leave = new(new LeaveTerms(new DateOnly(2021, 4, 1), 5, 40), 8, [new Grant(new DateOnly(2025, 1, 10), 11), new Grant(new DateOnly(2026, 1, 10), 12)], Today)
    {
        Bookings = [new Booking(1, new LeaveUse(new DateOnly(2026, 12, 4), LeaveKind.Day))],
    };

    private static IEnumerable<WalkedPath> Explore(Dialog dialog, Scene scene)
    {
        var open = new Stack<(List<KeyValuePair<string, string>> Answers, List<Field> Fields, List<IReadOnlyList<Part>> Said)>();
        open.Push(([], [], []));
        while (open.TryPop(out var here))
        {
            var moment = Stage.Play(dialog.Script(new Answers(here.Answers), scene));
            List<IReadOnlyList<Part>> said = [.. here.Said, moment.Said];
            if (moment.Question is not { } form)
            {
                yield return new WalkedPath(dialog.Name, scene.Language, string.Join(' ', here.Answers.Select(one => $"{one.Key}={one.Value}")), here.Fields, said, moment.Outcome!);
                continue;
            }

            foreach (var answers in form.Fields.Count > 1 ? Together(form) : Single(form.Fields[0], here.Answers).Select(one => new[] { one }))
                open.Push(([.. here.Answers, .. form.Fields.Zip(answers, (field, answer) => KeyValuePair.Create(field.Key, answer))], [.. here.Fields, .. form.Fields], said));
        }
    }

    /// <summary>For a form of many fields: each answer of each field once, beside the quietest answers and beside the loudest.</summary>
    private static IEnumerable<string[]> Together(Form form)
    {
        var possible = form.Fields.Select(field => field.Possible().ToArray()).ToArray();
        // The second and third action are asked as the first is.
        if (IsRepeated(form.Fields[0].Key))
        {
            yield return [.. possible.Select(all => all[^1])];
            yield break;
        }

        foreach (var usual in new[] { 0, 2 })
        {
            for (var i = 0; i < possible.Length; i++)
            {
                foreach (var answer in possible[i])
                    yield return [.. possible.Select((all, j) => j == i ? answer : all[Math.Min(usual, all.Length - 1)])];
            }
        }
    }

    /// <summary>Questions of one kind, such as since when, are answered alike: five of them would make a thousand paths of one.</summary>
    private static IEnumerable<string> Single(Field field, List<KeyValuePair<string, string>> answers)
    {
        var kind = field.Key.Split('.')[0] + '.';
        var same = field.Key.Contains('.', StringComparison.Ordinal) ? answers.FirstOrDefault(one => one.Key.StartsWith(kind, StringComparison.Ordinal)).Value : null;
        return same is null || !AnsweredAlike.Any(one => kind.StartsWith(one, StringComparison.Ordinal)) ? field.Possible() : [same];
    }

    private static bool IsRepeated(string key) => key.EndsWith(".second", StringComparison.Ordinal) || key.EndsWith(".third", StringComparison.Ordinal) || key == "on-call.phone-manual";

    /// <summary>Every answer that a field takes; of numbers the ends and the middle.</summary>
    public static IEnumerable<string> Possible(this Field field)
    {
        IEnumerable<string> answers = field.Input switch
        {
            ChoiceInput choices => choices.Choices.Select(choice => choice.Answer),
            DateInput { Suggestions.Count: > 0 } => ["2026-11-10"],
            NumberInput number => [NumberInput.Stored(number.Min), NumberInput.Stored(number.Min + number.Step), NumberInput.Stored(number.Max)],
            DateInput day => [DateInput.Stored(day.Min), DateInput.Stored(day.Max)],
            WordsInput words => words.Suggested.Select(one => one.Words).Append("my own words"),
            _ => [],
        };
        return field.MaySkip ? answers.Append(Form.Skipped) : answers;
    }
}
