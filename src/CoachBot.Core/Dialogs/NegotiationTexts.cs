using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The negotiation sheet: its questions, and what stands on it.</summary>
internal static class NegotiationTexts
{
    public const int MostWords = 80;
    private const int Sooner = 6;
    private const int Later = 12;

    public static readonly Text Intro = new(
        En: "A negotiation stands on three grounds: what the market pays, your record, and a scarce skill. Skip what you don't have yet; the sheet will say what is missing.",
        Ja: "交渉の根拠は、相場・実績・希少なスキルの三つです。三つそろうと話が通りやすくなります。まだないものは飛ばしてください。足りないものは、シートに書いておきます。");

    public static readonly Text Points = new("Points to clarify", "はっきりさせること");
    public static readonly Text Grounds = new("Grounds", "根拠");
    public static readonly Text Review = new("Review clause", "再評価の取り決め");
    public static readonly Text Title = new("Negotiation sheet", "交渉シート");
    public static readonly Text[] GroundHead = [new("Ground", "根拠"), new("Yours", "書いたこと")];
    public static readonly Text[] PointHead = [new("Point", "項目"), new("What you know", "わかっていること"), new("To ask", "きくこと")];
    public static readonly Text FileTitle = new("Download the sheet (Markdown)", "シートをダウンロードする(Markdown)");
    public static readonly Text PrintTitle = new("Download the sheet to print (HTML)", "印刷用のシートをダウンロードする(HTML)");
    public static readonly Text None = new("There is no negotiation sheet yet.", "交渉シートは、まだありません。");

    public static Field Ask(Ground ground, IReadOnlyList<Suggestion> suggested) => ground switch
    {
        Ground.Market => Words("negotiation.market", new("Market: which figure shows what others pay, and where is it from? Up to 80 characters.", "相場:ほかではいくらか、出どころと一緒に書いてください(80文字まで)。"), suggested),
        Ground.Record => Words("negotiation.record", new("Record: what did you achieve, with a number? Up to 80 characters.", "実績:成果を、数字を入れて書いてください(80文字まで)。"), suggested),
        _ => Words("negotiation.skill", new("Scarce skill: what can you do that few can? Up to 80 characters.", "希少なスキル:できる人の少ない仕事や技術を書いてください(80文字まで)。"), suggested),
    };

    public static readonly Field When = new("negotiation.review",
        new("When should pay and duties be looked at again?", "給与と役割の見直しは、いつにしてもらいますか。"),
        new ChoiceInput([
            new("six-months", new("After 6 months", "6か月後"), "6", "6 months", "半年後", "6ヶ月後"),
            new("twelve-months", new("After 12 months", "1年後"), "12", "12 months", "a year", "12か月後"),
        ]))
    { MaySkip = false };

    public static int Months(string? answer) => answer == "twelve-months" ? Later : Sooner;

    public static Text NameOf(Ground ground) => ground switch
    {
        Ground.Market => new("market", "相場"),
        Ground.Record => new("record", "実績"),
        _ => new("scarce skill", "希少なスキル"),
    };

    public static Text Missing(Ground ground) => new($"missing: {NameOf(ground).En}", "まだありません");

    public static Text Verdict(IReadOnlyList<Ground> missing) => missing.Count == 0
        ? new("Market, record and scarce skill: all three are there.", "相場・実績・希少なスキル、三つともそろっています。")
        : new(
            En: $"Missing: {Dialogs.Words.List([.. missing.Select(NameOf)]).En}. All three are needed; until then the sheet is not ready.",
            Ja: $"足りないもの:{Dialogs.Words.List([.. missing.Select(NameOf)]).Ja}。三つそろうまでは、準備の途中です。");

    public static Text Clause(int months) => new(
        En: $"I would like to agree in writing that pay and duties are reviewed after {months} months, against criteria we set now.",
        Ja: $"{(months == Later ? "1年" : $"{months}か月")}後に、給与と役割を見直す機会を設けていただけますか。見直しの基準も、あらかじめ書面で決めておきたいです。");

    public static Text Step(IReadOnlyList<Ground> missing) => missing.Count == 0
        ? new("One small step: say the three grounds aloud once, in one minute.", "小さな一歩:三つの根拠を、1分で一度、声に出して言ってみましょう。")
        : missing[0] switch
        {
            Ground.Market => new("One small step: look up one pay figure for your role, and note its source and date.", "小さな一歩:同じ職種の年収をひとつ調べて、出どころと日付を書きとめましょう。"),
            Ground.Record => new("One small step: note one result of this year with its number.", "小さな一歩:今年の成果をひとつ、数字と一緒に書きとめましょう。"),
            _ => new("One small step: ask one colleague what they come to you for.", "小さな一歩:同僚ひとりに、「どんなときに頼りにしてくれているか」をきいてみましょう。"),
        };

    private static Field Words(string key, Text question, IReadOnlyList<Suggestion> suggested) =>
        new(key, question, new WordsInput(MostWords) { Suggested = suggested }) { Beside = new("no names of patients, hospitals or products", "患者さん・病院・製品の名前は書かないでください") };
}
