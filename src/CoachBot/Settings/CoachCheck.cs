using CoachBot.Domain;

namespace CoachBot.Settings;

/// <summary>Checks what the organisation says about itself: languages, region, contacts, lines and rules.</summary>
internal static class CoachCheck
{
    public static IEnumerable<string> Problems(CoachSettings coach) =>
        [.. Languages(coach), .. Places(coach), .. Counsellors(coach), .. Rules(coach)];

    private static IEnumerable<string> Languages(CoachSettings coach)
    {
        var known = string.Join(", ", CoachSettings.KnownLanguages);
        var strange = false;
        for (var i = 0; i < coach.Languages.Count; i++)
        {
            if (CoachSettings.KnownLanguages.Contains(coach.Languages[i]) && coach.Languages.Take(i).All(other => other != coach.Languages[i]))
                continue;
            strange = true;
            yield return $"Coach:Languages:{i} is '{coach.Languages[i]}'; it must be one of {known}, each once.";
        }

        if (!CoachSettings.KnownLanguages.Contains(coach.Language))
            yield return $"Coach:Language is '{coach.Language}'; it must be one of {known}.";
        else if (!strange && !coach.SupportedLanguages.Contains(coach.Language))
            yield return $"Coach:Language is '{coach.Language}', which is not among Coach:Languages ({string.Join(", ", coach.Languages)}).";
    }

    private static IEnumerable<string> Places(CoachSettings coach)
    {
        if (!IsRegion(coach.Region))
            yield return $"Coach:Region is '{coach.Region}'; there are help lines for {Lines.DefaultRegion} only.";
        if (coach.PublicUrl is { Length: > 0 } home && !IsPublic(home))
            yield return "Coach:PublicUrl must be an https address without a path, like https://coach.example.com.";
        if (coach.AgreementFromMonth is < 1 or > 12)
            yield return "Coach:AgreementFromMonth must be a month, 1–12.";
    }

    private static IEnumerable<string> Counsellors(CoachSettings coach)
    {
        for (var i = 0; i < coach.Counsellors.Count; i++)
        {
            if (coach.Counsellors[i] is not { NameJa.Length: > 0, NameEn.Length: > 0 })
                yield return $"Coach:Counsellors:{i} needs NameJa and NameEn.";
        }

        for (var i = 0; i < coach.Lines.Count; i++)
        {
            if (coach.Lines[i] is not { En.Length: > 0, Ja.Length: > 0, Phone.Length: > 0, HoursEn.Length: > 0, HoursJa.Length: > 0, Use: "crisis" or "work" })
                yield return $"Coach:Lines:{i} needs En, Ja, Phone, HoursEn, HoursJa, and Use: crisis or work.";
        }
    }

    private static IEnumerable<string> Rules(CoachSettings coach) =>
        from pair in coach.Rules
        where !(Enum.GetNames<WorkTopic>().Contains(pair.Key, StringComparer.OrdinalIgnoreCase) && pair.Value is { Ja.Length: > 0, En.Length: > 0 })
        select $"Coach:Rules:{pair.Key} needs Ja and En, and must be one of {string.Join(", ", Enum.GetNames<WorkTopic>())}.";

    private static bool IsRegion(string region)
    {
        try
        {
            return Lines.Of(region) is not null;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    private static bool IsPublic(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { AbsolutePath: "/", Query: "", UserInfo: "" } && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
