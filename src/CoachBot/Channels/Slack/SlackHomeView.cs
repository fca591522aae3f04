using System.Text.Json.Nodes;
using CoachBot.Talk;

namespace CoachBot.Channels.Slack;

/// <summary>Draws the page that shows how things stand as the app's Home.</summary>
internal static class SlackHomeView
{
    /// <param name="note">Said on top: what has just happened.</param>
    public static JsonObject Of(Message page, Text? note = null)
    {
        var blocks = PartBlocks.Of(page, Surface.Home);
        if (note is not null)
            blocks.Insert(0, Blocks.Small(note.In(page.Language)));
        var actions = Blocks.Actions("commands", SlackMessage.UrgentLast(page.Buttons).Select(button => SlackMessage.Draw(button, "command")));
        return new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray([.. blocks.Take(Blocks.MostInView - 1), actions]) };
    }
}
