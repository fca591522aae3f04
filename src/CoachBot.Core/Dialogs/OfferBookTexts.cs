using CoachBot.Domain;
using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>What is said when offers are kept, corrected and removed.</summary>
internal static class OfferBookTexts
{
    public static readonly Text None = new(
        En: "There is no offer yet. One small step: begin with your present job, it takes 3 minutes.",
        Ja: "オファーは、まだありません。小さな一歩:まず今の職場から入れてみましょう。3分ほどです。");

    public static readonly Text One = new(
        En: "That is one so far; with a second I can compare. One small step: put a date in your calendar to enter the next one.",
        Ja: "今はまだひとつです。もうひとつ入れると、比べられます。小さな一歩:次のオファーを入れる日を、予定に書いておきましょう。");

    public static readonly Text Full = new(
        En: $"There are {JobOffer.Most} already, and I keep no more. One small step: remove the one that matters least.",
        Ja: $"もう{JobOffer.Most}つあるので、これ以上は入りません。小さな一歩:いちばん遠いと感じるものを、ひとつ外してみましょう。");

    public static readonly Text Waiting = new(
        En: "Stopped. What you entered so far is kept for 30 days. One small step: look up one number that you did not have at hand.",
        Ja: "ここで止めます。ここまでの答えは30日間とっておきます。小さな一歩:手もとになかった数字をひとつ、確かめておきましょう。");

    public static readonly Text Unchanged = new(
        En: "Stopped. That offer stays as it was; the one you had begun before is still kept. One small step: go on with that one.",
        Ja: "ここで止めます。このオファーは元のままです。先に入れかけたほうは、とってあります。小さな一歩:そちらの続きを入れてみましょう。");

    public static Text Kept(string name, int count) => new($"\"{name}\" is kept ({count} of {JobOffer.Most}).", $"「{name}」を記録しました({JobOffer.Most}つまでのうち{count}つ)。");

    public static Text Removed(string name) => new($"\"{name}\" is removed.", $"「{name}」を外しました。");
}
