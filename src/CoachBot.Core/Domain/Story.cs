using System.Text.RegularExpressions;

namespace CoachBot.Domain;

/// <summary>The five parts of a story for an interview, in their order.</summary>
public enum StoryPart
{
    Background,
    Problem,
    Action,
    Result,
    Learning,
}

/// <summary>A story from one's work. A part that was passed over is null.</summary>
public sealed partial record Story(DateOnly Date, string? Background, string? Problem, string? Action, string? Result, string? Learning)
{
    public static readonly IReadOnlyList<StoryPart> Parts = Enum.GetValues<StoryPart>();

    public string? this[StoryPart part] => part switch
    {
        StoryPart.Background => Background,
        StoryPart.Problem => Problem,
        StoryPart.Action => Action,
        StoryPart.Result => Result,
        _ => Learning,
    };

    /// <summary>The parts that are not there yet.</summary>
    public IReadOnlyList<StoryPart> Missing() => [.. Parts.Where(part => this[part] is null)];

    /// <summary>A result is told, but without a number.</summary>
    public bool LacksNumber() => Result is not null && !Number().IsMatch(Result);

    /// <summary>A result is told, but nobody is named for whom something changed.</summary>
    public bool LacksPerson() => Result is not null && !Person().IsMatch(Result);

    public bool IsComplete() => Missing().Count == 0 && !LacksNumber() && !LacksPerson();

    [GeneratedRegex(@"\d|[一二三四五六七八九十百]+(件|回|人|名|日|時間|分|週|か月|ヶ月|割|倍|施設|社|台|年)|半分|半減|倍|ゼロ|\b(half|halved|twice|doubled|tripled|zero|none|once|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|all of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"医師|看護師|技師|師長|先生|外科医|術者|麻酔科|助手|スタッフ|チーム|患者|同僚|後輩|先輩|上司|部下|メンバー|担当者|新人|受講者|参加者|教授|部長|課長|所長|営業|みんな|全員|の人|人が|人は|者が|者は|\b(surgeons?|doctors?|physicians?|nurses?|technicians?|engineers?|teams?|staff|colleagues?|managers?|bosses|boss|patients?|trainees?|participants?|people|everyone|everybody|nobody|somebody|residents?|anaesthetists?|anesthetists?|newcomers?|juniors?|crew|they|she|he|head of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Person();
}
