using CoachBot.Talk;

namespace CoachBot.Dialogs;

/// <summary>Deleting everything, and the receipt.</summary>
public static class DeleteTexts
{
    public static readonly Choice Delete = new("delete-everything", new("Delete everything", "すべて消す"));
    public static readonly Choice KeepIt = new("keep-everything", new("Keep it", "消さない"), "no", "いいえ");

    public static readonly Choice Command = new("delete", new("Delete my data", "データを消す"), "delete everything", "delete all my data", "erase my data", "削除", "データ削除", "全部消して", "すべて消して", "データを消して", "データ消して", "please delete my data", "データを削除", "データを削除する");

    public static readonly Text WhatGoes = new(
        En: "This deletes everything I keep about you: check-ins, history, settings, consent and reminders. It happens at once and can't be undone. You can say \"export\" first.",
        Ja: "お預かりしているものを、すべて消します。チェックイン、これまでの記録、設定、同意、リマインダーです。すぐに消え、元には戻せません。先に「書き出す」で手もとに残すこともできます。");

    internal static readonly Field Sure = new("delete.sure", new("Delete everything?", "すべて消しますか。"), new ChoiceInput([Delete, KeepIt])) { MaySkip = false };

    public static readonly Text Kept = new("Nothing was deleted.", "何も消していません。");

    /// <param name="when">Date and time where the person is.</param>
    public static Text Receipt(DateTime when) => new(
        En: $"Done. On {Words.Day(DateOnly.FromDateTime(when)).En} {when.Year} at {when:HH:mm} everything I kept about you was deleted, together with the key it was encrypted with. The messages in this chat belong to the chat app; I can't delete those. If you ever want to begin again, just write.",
        Ja: $"{when.Year}年{Words.Day(DateOnly.FromDateTime(when)).Ja} {when:H:mm}に、お預かりしていたものをすべて消しました。暗号の鍵も捨てたので、もう誰にも読めません。この画面のやりとりはチャットアプリ側のもので、こちらからは消せません。また使いたくなったら、何か送ってください。");
}
