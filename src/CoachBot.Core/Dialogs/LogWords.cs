using CoachBot.Domain;

namespace CoachBot.Dialogs;

/// <summary>The ways in which people name what they log, and the words around it that say nothing.</summary>
internal static class LogWords
{
    /// <summary>Longer names stand before shorter ones that they contain.</summary>
    public static readonly IReadOnlyList<(string Word, LogKind Kind)> All = Sorted(new()
    {
        [LogKind.Overtime] =
        [
            "残業時間", "残業", "ざんぎょう", "ざんぎょ", "残行", "残楽", "時間外労働", "時間外", "超勤", "超過勤務",
            "overtime", "over time", "over-time", "ot", "extra hours", "worked late", "stayed late",
        ],
        [LogKind.Holiday] =
        [
            "法定休日労働", "法定休日出勤", "法定休日", "休日出勤", "休日労働", "休日勤務", "休出",
            "statutory holiday work", "statutory holiday", "holiday work", "worked holiday", "holiday", "day-off work", "day off work",
        ],
        [LogKind.OnCall] =
        [
            "オンコール当番", "オンコール", "おんこーる", "当直", "とうちょく", "当職", "宿直", "宅直", "夜間待機", "待機当番", "待機",
            "on-call", "on call", "oncall", "standby", "stand-by", "night duty",
        ],
        [LogKind.CallOut] =
        [
            "緊急呼び出し", "緊急呼出", "夜間呼び出し", "夜間呼出", "呼び出され", "呼び出し", "呼びだし", "よびだし", "呼出し", "呼出", "呼び出", "緊急出動", "出動",
            "call-outs", "call-out", "call outs", "call out", "callouts", "callout", "called out", "called in", "call-in",
        ],
        [LogKind.Travel] =
        [
            "移動時間", "出張移動", "移動", "いどう", "異動時間", "運転",
            "travelling", "traveling", "travelled", "traveled", "travel time", "travel", "driving", "drove", "drive", "commute to site",
        ],
        [LogKind.Rest] =
        [
            "勤務間インターバル", "インターバル", "休息時間", "休息",
            "rest interval", "rest period", "interval", "rest",
        ],
        [LogKind.NearMiss] =
        [
            "ヒヤリハット", "ひやりはっと", "ヒヤリとした", "ヒヤリ", "ひやり", "ニアミス",
            "near-misses", "near misses", "near-miss", "near miss", "nearmiss",
        ],
        [LogKind.Training] =
        [
            "院内勉強会", "製品勉強会", "教育会", "勉強会", "説明会", "院内研修", "トレーニング",
            "training sessions", "training session", "trainings", "training", "teaching sessions", "teaching session",
        ],
    });

    /// <summary>English names that are long enough to be known with a letter or two wrong.</summary>
    public static readonly IReadOnlyList<(string Word, LogKind Kind)> Long = [.. All.Where(one => one.Word.Length >= 5 && one.Word.All(char.IsAsciiLetter))];

    /// <summary>With and without a device: sample, loan or demonstration goods carried under instruction.</summary>
    public static readonly IReadOnlyList<(string Word, bool Carrying)> Carrying =
    [
        ("機器なし", false), ("機器無し", false), ("荷物なし", false), ("持ち物なし", false), ("手ぶら", false),
        ("機器あり", true), ("機器持参", true), ("機器携行", true), ("機器運搬", true), ("デモ機あり", true), ("デモ機", true), ("貸出機", true), ("機器", true), ("荷物あり", true),
        ("without a device", false), ("without device", false), ("no device", false), ("empty-handed", false), ("nothing carried", false),
        ("carrying a device", true), ("carrying device", true), ("with a device", true), ("with device", true), ("with the device", true), ("carrying", true), ("device", true),
    ];

    public static readonly IReadOnlyList<string> Fillers =
    [
        "しました", "でした", "ありました", "だけ", "です", "した", "あった", "あり", "ほど", "くらい", "ぐらい", "約", "合計", "全部で", "分の", "は", "を", "が", "に", "で", "も", "の", "と", "計", "うち",
        "記録して", "記録", "メモ", "ログ", "夜",
        "please", "log", "logged", "add", "did", "had", "was", "were", "got", "have", "worked", "did some", "about", "around", "roughly", "total", "of", "for", "with", "and", "a", "an", "the", "my", "i", "in",
        "then", "also", "plus", "some", "just", "only", "at", "on", "it", "to", "last", "x", "night", "nights", "time", "times", "hours", "minutes", "was", "taking", "lasting",
    ];

    private static List<(string, LogKind)> Sorted(Dictionary<LogKind, string[]> words) =>
        [.. words.SelectMany(pair => pair.Value.Select(word => (word, pair.Key))).OrderByDescending(pair => pair.word.Length)];
}
