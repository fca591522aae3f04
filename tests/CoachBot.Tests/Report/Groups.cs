using CoachBot.Dialogs;
using CoachBot.Domain;

namespace CoachBot.Tests.Report;

/// <summary>A company with groups that may be reported on.</summary>
internal static class Groups
{
    public static readonly IReadOnlyList<CompanyGroup> OfAcme = [new("japan", new("Japan", "全国"), null), new("east", new("East", "東日本"), "japan"), new("west", new("West", "西日本"), "japan")];

    public static readonly Company Company = new("Acme", [], Lines.Of("JP")) { Groups = OfAcme };
}
