using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The words around offers and role matches in the archive of everything.</summary>
internal static class OfferFileTexts
{
    public static readonly Text Asked = new("Question", "質問");
    public static readonly Text Answered = new("Answer", "答え");
    public static readonly Text Skills = new("Skills to use", "活かしたい力");
    public static readonly Text More = new("More of this", "増やしたいこと");
    public static readonly Text Less = new("Less of this", "減らしたいこと");

    public static Text Offers(DateOnly day) => new($"Offers, {Words.Day(day).En} {day.Year}", $"オファー {day.Year}年{Words.Day(day).Ja}");

    public static Text Roles(DateOnly day) => new($"What else could I do? {Words.Day(day).En} {day.Year}", $"転職先を考える {day.Year}年{Words.Day(day).Ja}");
}
