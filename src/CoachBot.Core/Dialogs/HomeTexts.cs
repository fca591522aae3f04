using System.Globalization;
using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>The page that shows how things stand, on channels that have one.</summary>
internal static class HomeTexts
{
    public static readonly Text Title = new("This week", "今週");

    public static readonly Text ToDo = new("This week's check-in is still to do. It takes about a minute.", "今週のチェックインは、これからです。1分ほどで終わります。");

    public static readonly Text Private = new("Only you see this page.", "このページは、あなただけに表示されています。");

    public static Text Done(DateOnly day) => new($"This week's check-in is done: {Words.Day(day).En}.", $"今週のチェックインは、{Words.Day(day).Ja}に済んでいます。");

    public static Text Runs(IReadOnlyList<Run> runs) => new(
        En: $"On most days: {Words.List([.. runs.Select(Named)]).En}.",
        Ja: $"「ほとんど」が続いているもの:{Words.List([.. runs.Select(Named)]).Ja}");

    public static Text Next(DateTime local) => new(
        En: $"I'll ask next on {Words.Day(DateOnly.FromDateTime(local)).En} at {local.ToString("H:mm", CultureInfo.InvariantCulture)}.",
        Ja: $"次は{Words.Day(DateOnly.FromDateTime(local)).Ja}の{local.Hour}時{(local.Minute == 0 ? "" : $"{local.Minute}分")}に、お声がけします。");

    public static readonly Text NotAsked = new("I don't ask by myself; you turned that off.", "毎週の質問は、お送りしない設定です。");

    public static Text Paused(DateOnly until) => new($"Paused until {Words.Day(until).En}.", $"{Words.Day(until).Ja}まで、お声がけを休んでいます。");

    private static Text Named(Run run) => new($"{CheckInTexts.NameOf(run.Sign).En} ({run.Days} days)", $"{CheckInTexts.NameOf(run.Sign).Ja}({run.Days}日)");
}
