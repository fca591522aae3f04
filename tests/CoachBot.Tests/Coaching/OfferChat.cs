namespace CoachBot.Tests.Coaching;

/// <summary>Entering offers.</summary>
internal static class OfferChat
{
    /// <summary>Enters offers of these names, all alike.</summary>
    public static Chat Offers(this Chat chat, params string[] names) =>
        names.Aggregate(chat, (all, name) => all.Says("add an offer").Offer(name));

    /// <summary>Answers what is asked about one offer; what is not named is the usual.</summary>
    public static Chat Offer(this Chat chat, string name, params (string Key, string Answer)[] answers)
    {
        var all = new Dictionary<string, string>
        {
            ["job.base"] = "600",
            ["job.variable"] = "0",
            ["job.allowances"] = "0",
            ["job.day-hours"] = "8",
            ["job.days-off"] = "120",
            ["job.overtime"] = "20",
            ["job.travel"] = "20",
            ["job.on-call"] = "4",
            ["job.training"] = "3",
            ["job.growth"] = "3",
            ["job.life"] = "3",
        };
        foreach (var (key, answer) in answers)
            all[key] = answer;
        chat.Says(name);
        while (chat.Last.Messages[^1].Prompt is { Dialog: "job-offer" } form)
            chat.Sends([.. form.Entries.Select(entry => (entry.Key, all[entry.Key]))]);
        return chat;
    }
}
