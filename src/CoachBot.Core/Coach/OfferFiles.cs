using CoachBot.Dialogs;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Coaching;

/// <summary>Offers, role matches and negotiations in the archive of everything: sheets to read, and tables.</summary>
internal sealed class OfferFiles(Mind mind)
{
    private const string Day = "date";

    public IEnumerable<Paper> All() => [.. Offers(), .. Roles(), .. Negotiations()];

    private IEnumerable<Paper> Offers()
    {
        var tables = mind.Read(KeyRange.Of(OfferBook.Key)).Select(record => Stored.ReadOfferTable(record.Value.Span)).Where(table => table.Offers.Count > 0).ToList();
        if (tables.Count == 0)
            yield break;
        yield return new Paper.Words("offers.csv", "text/csv", Csv.Of(Table(tables)));
        foreach (var table in tables)
            yield return Sheet($"offers-{DateInput.Stored(table.Date)}", OfferFileTexts.Offers(table.Date).In(mind.Language), Parts(table));
    }

    private IEnumerable<Part> Parts(OfferTable table)
    {
        var values = table.Offers.Select(offer => OfferValues.Of(offer).ToDictionary()).ToList();
        var fields = JobOfferTexts.Forms(mind.Policy).SelectMany(form => form.Fields);
        yield return new Part.Table(
            ["", .. table.Offers.Select((offer, i) => $"{i + 1} {offer.Name}")],
            [.. fields.Select(field => (IReadOnlyList<string>)[(field.Title ?? field.Question).In(mind.Language), .. values.Select(one => one.GetValueOrDefault(field.Key, "?"))])]);
        if (table.Offers.Count < 2)
            yield break;
        foreach (var part in new OfferView(table, mind.Policy, mind.Language).Sheet())
            yield return part;
    }

    private static IEnumerable<IEnumerable<string?>> Table(List<OfferTable> tables)
    {
        var rows = tables.SelectMany(table => table.Offers.Select((offer, i) => (table.Date, Number: i + 1, Values: OfferValues.Of(offer).ToDictionary()))).ToList();
        var keys = rows.SelectMany(row => row.Values.Keys).Distinct().ToList();
        var weights = Enum.GetValues<OfferCriterion>();
        yield return [Day, "number", .. keys, .. weights.Select(OfferWeightTexts.KeyOf)];
        foreach (var (date, number, values) in rows)
            yield return [DateInput.Stored(date), NumberInput.Stored(number), .. keys.Select(values.GetValueOrDefault), .. weights.Select(one => NumberInput.Stored(tables.First(table => table.Date == date).Weights[(int)one]))];
    }

    private IEnumerable<Paper> Roles()
    {
        var all = mind.Read(KeyRange.Of(RoleBook.Key)).Select(record => Stored.ReadRoleWishes(record.Value.Span)).ToList();
        if (all.Count == 0)
            yield break;
        yield return new Paper.Words("roles.csv", "text/csv", Csv.Of(all.Select(one => (IEnumerable<string?>)[DateInput.Stored(one.Date), string.Join(' ', one.Skills), one.Like, string.Join(' ', one.Dislikes)])
            .Prepend([Day, "skills", "like", "dislikes"])));
        foreach (var one in all)
            yield return Sheet($"roles-{DateInput.Stored(one.Date)}", OfferFileTexts.Roles(one.Date).In(mind.Language), [Said(one), .. RoleResult.Messages(one, RoleCatalogue.All, mind.Language).SelectMany(parts => parts).SkipLast(1)]);
    }

    private Part.Table Said(RoleWishes one) => new(
        [OfferFileTexts.Asked.In(mind.Language), OfferFileTexts.Answered.In(mind.Language)],
        [
            [OfferFileTexts.Skills.In(mind.Language), Listed(one.Skills, RoleTexts.SkillOf)],
            [OfferFileTexts.More.In(mind.Language), Listed(one.Like is null ? [] : [one.Like], RoleTexts.LikeOf)],
            [OfferFileTexts.Less.In(mind.Language), Listed(one.Dislikes, RoleTexts.DislikeOf)],
        ]);

    private string Listed(IReadOnlyList<string> keys, Func<string, Text> name) => keys.Count == 0 ? "–" : Words.List([.. keys.Select(name)]).In(mind.Language);

    private IEnumerable<Paper> Negotiations() => mind.Read(KeyRange.Of(OfferBook.NegotiationKey)).Select(record => Stored.ReadNegotiation(record.Value.Span))
        .Select(one => new OfferPapers(mind).Print($"negotiation/{DateInput.Stored(one.Date)}")).OfType<Paper>();

    private static Paper.Words Sheet(string name, string title, IEnumerable<Part> parts) => new($"{name}.md", "text/markdown", MarkdownSheet.Of(title, parts));
}
