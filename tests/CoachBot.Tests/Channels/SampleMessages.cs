using CoachBot.Talk;

namespace CoachBot.Tests.Channels;

/// <summary>Messages such as the coach says, for the golden cards. The words are only examples.</summary>
internal static class SampleMessages
{
    private static readonly string[] Signs = ["sign.onset", "sign.early", "sign.dread", "sign.heart", "sign.stomach"];

    public static IEnumerable<(string Name, Message Message)> All(Language language)
    {
        yield return ("form", Form(language));
        yield return ("question", Question(language));
        yield return ("scale", Scale(language));
        yield return ("recommendation", Recommendation(language));
        yield return ("chart", Chart(language));
    }

    public static Message Form(Language language)
    {
        string Say(string en, string ja) => new Text(en, ja).In(language);
        Offer[] days = [new("none", Say("none (0 days)", "なし(0日)")), new("some", Say("some (1–3)", "ときどき(1〜3日)")), new("most", Say("most (4–7)", "ほとんど(4〜7日)"))];
        Entry Number(string key, string label, decimal max, string? last = null, string? problem = null) =>
            new(key, label, EntryKind.Number, Say($"0–{max}", $"0〜{max}"), last, problem, 0, max);

        return new Message
        {
            Language = language,
            Parts = [new Part.Heading(Say("This week's check-in", "今週のチェックイン")), new Part.Small(Say("Blank means not answered.", "空欄は未回答として扱います。"))],
            Prompt = new Prompt(
                "check-in",
                4,
                "week",
                AsForm: true,
                [
                    Number("sleep.hours", Say("Sleep a night, hours", "1晩の睡眠時間"), 14, "6.5", Say("7.3 is not a half-hour step: 0–14.", "7.3は30分刻みではありません(0〜14)。")),
                    .. Signs.Select(key => new Entry(key, Say($"Sign {key}", $"サイン {key}"), EntryKind.Choice, Say("last week: most", "先週: ほとんど"), Offers: days)),
                    Number("work.overtime", Say("Overtime, hours", "残業時間"), 100, "12"),
                    Number("work.callouts", Say("Nights called out", "呼び出された夜"), 7),
                    Number("work.daysOff", Say("Full days off", "丸一日の休み"), 7),
                ],
                new Button(Say("Send", "送信"), "submit", "check-in", 4, "week"),
                [new Button(Say("Stop", "やめる"), "stop", "check-in", 4, "week")]),
            Buttons = [Urgent(language)],
        };
    }

    private static Message Question(Language language)
    {
        string Say(string en, string ja) => new Text(en, ja).In(language);
        Button Answer(string label, string answer) => new(label, answer, "check-in", 4, "note");

        return new Message
        {
            Language = language,
            Parts = [new Part.Paragraph(Say("Noted *as it is*: [here](https://example.com) <b>", "そのまま*記録*しました: [こちら](https://example.com) <b>"))],
            Prompt = new Prompt(
                "check-in",
                4,
                "note",
                AsForm: false,
                [new Entry("note", Say("Anything to add?", "ほかに書いておくことはありますか。"), EntryKind.Text, Say("No patient, hospital or product names.", "患者・病院・製品の名前は書かないでください。"), Problem: Say("That was too long.", "長すぎます。"), MaxLength: 500)],
                Submit: null,
                [Answer(Say("Skip", "とばす"), "skip"), Answer(Say("Back", "戻る"), "back")]),
            Buttons = [Urgent(language)],
        };
    }

    private static Message Scale(Language language)
    {
        var labels = Enumerable.Range(1, 9).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return new Message
        {
            Language = language,
            Prompt = new Prompt(
                "decide",
                1,
                "impact",
                AsForm: false,
                [new Entry("impact", new Text("How much?", "どのくらいですか。").In(language), EntryKind.Choice)],
                Submit: null,
                [.. labels.Select(label => new Button(label, label, "decide", 1, "impact"))]),
            Buttons = [Urgent(language), new Button(new Text("Help", "ヘルプ").In(language), "help")],
        };
    }

    private static Message Recommendation(Language language)
    {
        string Say(string en, string ja) => new Text(en, ja).In(language);
        Button Answer(string label, string answer) => new(label, answer, "recommend", 2, "book");

        return new Message
        {
            Language = language,
            Parts =
            [
                new Part.Heading(Say("Two weeks is long enough", "2週間続いています")),
                new Part.Paragraph(Say("Trouble falling asleep: most days in the weeks to 11/8 and 11/15.", "寝つきの悪さ: 11/8と11/15までの各週で、ほとんどの日。")),
                new Part.Contacts(
                [
                    new Contact(Say("Occupational physician", "産業医"), "03-0000-0000", Say("Mon–Fri 9:00–17:00", "平日 9:00〜17:00"), null),
                    new Contact(Say("Safety line", "安心相談窓口"), "#7119", null, "https://example.com/lines_(jp)?a=1&b=2"),
                    new Contact(Say("Counselling", "相談室"), null, null, "javascript:alert(1)"),
                ]),
                new Part.Copy(Say("To copy", "コピー用"), Say("Dear doctor,\n\n- sleep: 4.5 h\n1. since 11/1", "先生へ\n\n- 睡眠: 4.5時間\n1. 11/1から")),
                new Part.Small(Say("This is not a diagnosis.", "診断ではありません。")),
            ],
            Prompt = new Prompt(
                "recommend",
                2,
                "book",
                AsForm: false,
                [],
                Submit: null,
                [Answer(Say("I'll book it", "予約します"), "will-book"), Answer(Say("Not yet", "まだ"), "not-yet"), Answer(Say("Not for me now", "今はいい"), "not-now")]),
            Buttons = [Urgent(language)],
        };
    }

    private static Message Chart(Language language)
    {
        string Say(string en, string ja) => new Text(en, ja).In(language);
        var head = new[] { Say("Week", "週"), Say("Sleep", "睡眠"), Say("Overtime", "残業") };

        return new Message
        {
            Language = language,
            Parts =
            [
                new Part.Chart(
                    Say("Your last weeks", "ここ数週間"),
                    Say("Sleep 6.5, no answer, 5 hours; overtime 8, no answer, 12 hours.", "睡眠 6.5、未回答、5時間。残業 8、未回答、12時間。"),
                    ["11/1", "11/8", "11/15"],
                    [new Series(head[1], Say("h", "時間"), [6.5m, null, 5m]), new Series(head[2], Say("h", "時間"), [8m, null, 12m])],
                    new Part.Table(head, [["11/1", "6.5", "8"], ["11/8", "–", "–"], ["11/15", "5", "12"]])),
                new Part.Paragraph(Say("One small step: lights out at 23:00.", "小さな一歩: 23時に消灯。")),
            ],
            Buttons = [Urgent(language)],
        };
    }

    private static Button Urgent(Language language) => new(new Text("I need help now", "今つらい").In(language), "urgent");
}
