using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Talk;

namespace CoachBot.Tests.Transcripts;

/// <summary>
/// A chat in a file: what the person does and what the coach says, as one reads it. Played, it gives the same file again.
/// Lines: <c>you</c> types, <c>tap</c> and <c>tap-old</c> press a button, <c>send</c> and <c>send-old</c> send a form,
/// <c>both</c> types two things at once, <c>--</c> marks what happens meanwhile, <c>bot</c> is what was said.
/// <c>-- in Slack --</c> plays it there, where <c>send</c> sends the open modal, its fields parted by <c> | </c>.
/// </summary>
internal static partial class Script
{
    private const string Indent = "     ";

    public static async Task<string> PlayAsync(string text, string locale) => (await PerformAsync(text, locale)).Text;

    /// <returns>The file again, and the messages that were said.</returns>
    public static async Task<(string Text, IReadOnlyList<Message> Said)> PerformAsync(string text, string locale)
    {
        var inputs = text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("bot ", StringComparison.Ordinal) && !line.StartsWith(Indent, StringComparison.Ordinal)).ToList();
        await using IRoom room = inputs.Contains("-- in Slack --")
            ? await SlackRoom.OpenAsync(locale)
            : new ChatRoom(inputs.Contains("-- with forms --"), locale, groups: inputs.Contains("-- with groups --"));
        var output = new List<string>();
        foreach (var line in inputs)
        {
            output.Add(line);
            if (line[0] != '#')
                await DoAsync(room, line);
            foreach (var said in room.Take())
                output.Add("bot  " + said.Replace("\n", "\n" + Indent, StringComparison.Ordinal));
        }

        return (string.Join('\n', output) + "\n", room.Shown);
    }

    private static Task DoAsync(IRoom room, string line)
    {
        var rest = line.Contains("  ", StringComparison.Ordinal) ? line[(line.IndexOf("  ", StringComparison.Ordinal) + 2)..] : "";
        return line.Split(' ')[0] switch
        {
            "you" => room.SayAsync(rest),
            "tap" => room.TapAsync(rest),
            "tap-old" => room.TapAsync(rest, oldest: true),
            "send" => room.SendAsync(rest),
            "send-old" => room.SendAsync(rest, oldest: true),
            "both" => ((ChatRoom)room).BothAsync(rest.Split(" | ")[0], rest.Split(" | ")[1]),
            "--" when line is "-- in Slack --" => Task.CompletedTask,
            "--" => MeanwhileAsync((ChatRoom)room, line),
            _ => throw new FormatException($"What is '{line}'?"),
        };
    }

    private static async Task MeanwhileAsync(ChatRoom room, string line)
    {
        switch (line)
        {
            case "-- with forms --" or "-- plain text --" or "-- with groups --":
                break;
            case "-- installs --":
                await room.ArriveAsync();
                break;
            case "-- the same again --":
                await room.AgainAsync();
                break;
            case "-- restart --":
                room.Restart();
                break;
            default:
                var match = Later().Match(line);
                Assert.True(match.Success, $"What is '{line}'?");
                var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                await room.LaterAsync(match.Groups[2].Value[0] is 'd' ? TimeSpan.FromDays(count) : TimeSpan.FromHours(count));
                break;
        }
    }

    [GeneratedRegex(@"^-- (\d+) (days?|hours?) later --$")]
    private static partial Regex Later();
}
