using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Offers: the commands, and the questions about one of them.</summary>
internal static class JobOfferTexts
{
    public const int MostName = 12;

    public static readonly Choice Compare = new("offers", new("Compare offers", "オファーを比べる"),
        "offers", "job offers", "compare job offers", "my offers", "オファー", "オファー比較", "内定を比べる", "条件を比べる");
    public static readonly Choice Add = new("offers-add", new("Add an offer", "オファーを足す"), "new offer", "add offer", "オファー追加", "オファーを追加");
    public static readonly Choice Edit = new("offers-edit", new("Correct an offer", "オファーを直す"), "edit offer", "change an offer", "オファーを訂正");
    public static readonly Choice Remove = new("offers-remove", new("Remove an offer", "オファーを外す"), "remove offer", "delete an offer", "オファーを消す");
    public static readonly Choice Weights = new("offers-weights", new("What counts", "大事さを決める"), "weights", "change weights", "重み", "重みを変える", "大事さを変える");
    public static readonly Choice Negotiate = new("negotiate", new("Negotiation sheet", "交渉シート"),
        "negotiation", "negotiate my salary", "salary negotiation", "交渉", "条件交渉", "年収交渉", "給与交渉", "交渉の準備");

    public static readonly Choice[] Commands = [Compare, Add, Edit, Remove, Weights, Negotiate];

    public static readonly Text First = new(
        En: "Let's put your present job and up to four offers side by side: money, time, life. Begin with the present one. What you don't know may stay empty; it becomes a question to ask.",
        Ja: "今の職場と、4つまでのオファーを、お金・時間・暮らしの面で並べます。まず今の職場からどうぞ。わからない欄は空けておいてください。確かめることとして残します。");

    public static readonly Text Another = new("The next offer.", "次のオファーをうかがいます。");
    public static readonly Text Correcting = new("Your answers are filled in. Change what is different.", "前のお答えを入れてあります。違うところだけ直してください。");

    public static readonly Field Name = new("job.name",
        new($"What shall we call it? Up to {MostName} characters, such as \"now\" or \"A\".", $"呼び名をつけてください({MostName}文字まで)。「今の職場」や「A」のように短く。"), new WordsInput(MostName))
    { MaySkip = false, Beside = new("better without the company's name", "会社名は書かないほうが安心です") };

    public static readonly Text Next = new("Next", "次へ進む");

    public static readonly Form Pay = new("job.pay",
    [
        Money("job.base", new("Base pay a year, in 10,000 yen?", "基本の年収は、何万円ですか(賞与のうち決まっている分を含む)。"), new("Base pay a year (10,000 yen)", "固定の年収(万円)")) with { MaySkip = false },
        Money("job.variable", new("Variable pay a year (bonus by results, incentive), in 10,000 yen? 0 if there is none.", "変動分(業績賞与やインセンティブ)は、年に何万円ですか。なければ0です。"), new("Variable pay a year (10,000 yen; 0 if none)", "変動分(万円。なければ0)")),
        Money("job.allowances", new("Allowances a year (on-call, per diem, housing), in 10,000 yen? 0 if there are none.", "手当(オンコール・出張日当・住宅など)は、年に何万円ですか。なければ0です。"), new("Allowances a year (10,000 yen; 0 if none)", "手当(万円。なければ0)")),
    ], new("Pay", "お金"), Next);

    public static Form Time(CoachPolicy policy) => new("job.time",
    [
        new("job.day-hours", new("Contract hours a day?", "1日の所定労働時間は、何時間ですか。"), new NumberInput(1, 12, 0.25m, Hours)) { Title = new("Contract hours a day", "1日の所定労働時間"), Default = "8", MaySkip = false },
        new("job.days-off", new("Days off a year by the company calendar, not counting paid leave?", "年間休日は何日ですか(有休は含めません)。"), new NumberInput(50, 200, 1, Days)) { Title = new("Days off a year, not counting paid leave", "年間休日(有休は含めない)"), Default = "120", MaySkip = false },
        new("job.overtime", new("Overtime as it really is, hours a month?", "実際の残業は、月に何時間くらいですか。"), new NumberInput(0, 200, 1, Hours)) { Title = new("Real overtime, hours a month", "実際の残業(月の時間)") },
        new("job.travel", new($"Travel, hours a month? Count a night away as {policy.NightAwayHours}.", $"移動・出張は、月に何時間くらいですか。泊まりは1泊{policy.NightAwayHours}時間で数えてください。"), new NumberInput(0, 300, 1, Hours)) { Title = new($"Travel, hours a month (count {policy.NightAwayHours} for a night away)", $"移動・出張(月の時間。1泊は{policy.NightAwayHours}時間)") },
        new("job.on-call", new("Nights on call a month? 0 if there are none.", "オンコールの夜は、月に何回ですか。なければ0です。"), new NumberInput(0, 31, 1, Nights)) { Title = new("Nights on call a month (0 if none)", "オンコールの夜(月の回数。なければ0)") },
    ], new("Time", "時間"), Next);

    public static readonly Form Fit = new("job.fit",
    [
        Scale("job.training", new("Training, from 1 (little) to 5 (much)?", "教育や研修は、1(乏しい)〜5(充実)でいうとどのくらいですか。"), new("Training, 1–5", "教育・研修(1〜5)")),
        Scale("job.growth", new("How likely is its field to grow, from 1 to 5?", "配属領域の伸びは、1(小さい)〜5(大きい)でいうとどのくらいですか。"), new("Growth of the field, 1–5", "領域の伸び(1〜5)")),
        Scale("job.life", new("How well does it fit what you plan in life, from 1 to 5?", "暮らしの予定との相性は、1(合わない)〜5(合う)でいうとどのくらいですか。"), new("Fits my life plans, 1–5", "暮らしの予定との相性(1〜5)")),
    ], new("Learning and life", "学びと暮らし"), Next)
    { MayBeBlank = true };

    /// <summary>All that is asked about an offer but its name.</summary>
    public static IReadOnlyList<Form> Forms(CoachPolicy policy) => [Pay, Time(policy), Fit];

    public static Field Which(IReadOnlyList<JobOffer> offers) => new("job-which",
        new("Which one?", "どれですか。"), new ChoiceInput([.. offers.Select((offer, i) => new Choice(Numbers[i], Text.Same($"{i + 1} {offer.Name}"), offer.Name, $"{i + 1}"))]))
    { MaySkip = false };

    /// <summary>A button says which offer by its number: its name is the person's own.</summary>
    public static readonly IReadOnlyList<string> Numbers = ["one", "two", "three", "four", "five"];

    private static Text Hours => new("hours", "時間");

    private static Text Days => new("days", "日");

    private static Text Nights => new("nights", "回");

    private static Text Points => new("points", "点");

    private static Field Money(string key, Text question, Text title) => new(key, question, new NumberInput(0, 5000, 1, new("10,000 yen", "万円"))) { Title = title };

    private static Field Scale(string key, Text question, Text title) => new(key, question, new NumberInput(1, 5, 1, Points)) { Title = title };
}
