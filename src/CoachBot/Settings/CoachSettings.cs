using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Settings;

/// <summary>The settings of the organisation, as <c>appsettings.sample.json</c> explains them.</summary>
public sealed record CoachSettings
{
    /// <summary>What the coach can speak.</summary>
    public static readonly IReadOnlyList<string> KnownLanguages = ["ja", "en"];

    /// <summary>The language of people whose channel sends no locale, or another one: <c>ja</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "ja";

    /// <summary>The languages that people here can have. Empty: all that the coach can.</summary>
    [EmptyMeans("ja, en")]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Decides emergency numbers and lines, whatever the language.</summary>
    public string Region { get; init; } = Domain.Lines.DefaultRegion;

    /// <summary>Who runs the coach here, named in the first message.</summary>
    [EmptyMeans("whoever runs me here")]
    public string? Operator { get; init; }

    /// <summary>Where browsers reach this program, for links to files; null offers no files outside of Development.</summary>
    [EmptyMeans("none: no files can be fetched outside of Development")]
    public string? PublicUrl { get; init; }

    /// <summary>Whom a recommendation names, first to last.</summary>
    [EmptyMeans("none: occupational physician, clinic, counselling, and a public line")]
    public IReadOnlyList<CounsellorSettings> Counsellors { get; init; } = [];

    /// <summary>Staffed lines instead of those of the region; the emergency numbers stay.</summary>
    [EmptyMeans("those of the region")]
    public IReadOnlyList<LineSettings> Lines { get; init; } = [];

    /// <summary>The month (1–12) with which the year of the overtime agreement begins.</summary>
    public int AgreementFromMonth { get; init; } = 4;

    /// <summary>The company's own rules by topic: <c>Overtime</c>, <c>OnCall</c>, <c>Travel</c>, <c>Leave</c>, <c>Premium</c>.</summary>
    public IReadOnlyDictionary<string, RuleSettings> Rules { get; init; } = new Dictionary<string, RuleSettings>();

    public Language UsualLanguage => LanguageOf(Language);

    /// <summary>The languages that people here can have, whether they were named or not.</summary>
    public IReadOnlyList<string> SupportedLanguages => Languages.Count > 0 ? Languages : KnownLanguages;

    public Company ToCompany(bool mayShowLines) => new(
        Operator,
        [.. Counsellors.Select(one => new Counsellor(new(one.NameEn, one.NameJa), one.Phone, one.HoursJa is null && one.HoursEn is null ? null : new(one.HoursEn ?? one.HoursJa!, one.HoursJa ?? one.HoursEn!), one.Url))],
        Lines.Count == 0 ? Domain.Lines.Of(Region) : Domain.Lines.Of(Region) with { Staffed = [.. Lines.Select(one => one.ToLine())] },
        mayShowLines)
    {
        AgreementFromMonth = AgreementFromMonth,
        Languages = [.. SupportedLanguages.Select(LanguageOf).OrderBy(one => one != UsualLanguage)],
        Rules = Rules.ToDictionary(rule => Enum.Parse<WorkTopic>(rule.Key, ignoreCase: true), rule => new Text(rule.Value.En, rule.Value.Ja)),
    };

    private static Language LanguageOf(string code) => code == "en" ? Talk.Language.En : Talk.Language.Ja;
}

/// <summary>A telephone line of the organisation's choice.</summary>
public sealed record LineSettings
{
    public string Ja { get; init; } = "";

    public string En { get; init; } = "";

    public string Phone { get; init; } = "";

    public string HoursJa { get; init; } = "";

    public string HoursEn { get; init; } = "";

    /// <summary>What it is for: <c>crisis</c> or <c>work</c>.</summary>
    public string? Use { get; init; }

    public string? Source { get; init; }

    public DateOnly? LastVerified { get; init; }

    public HelpLine ToLine() => new(En, Ja, Phone, HoursEn, HoursJa, Source, LastVerified, Use);
}

/// <summary>A rule of the company, in a sentence of each language.</summary>
public sealed record RuleSettings
{
    public string Ja { get; init; } = "";

    public string En { get; init; } = "";
}

/// <summary>One contact of the organisation: a name in both languages, and a way to reach it.</summary>
public sealed record CounsellorSettings
{
    public string NameJa { get; init; } = "";

    public string NameEn { get; init; } = "";

    public string? Phone { get; init; }

    public string? HoursJa { get; init; }

    public string? HoursEn { get; init; }

    public string? Url { get; init; }
}
