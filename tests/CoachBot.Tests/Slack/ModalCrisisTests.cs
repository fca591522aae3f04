using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Tests.EndToEnd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Slack;

/// <summary>A cry for help that is put into a modal: the card comes, in the modal and in the chat, and the words stay nowhere.</summary>
public sealed class ModalCrisisTests : IAsyncLifetime
{
    private const string Canary = "quagmarten";
    private const string Harmless = "plumwhistle";

    private static readonly (string Key, string? Value)[] Week =
    [
        ("sleep.hours", "7"), ("sign.onset", "none"), ("sign.early", "none"), ("sign.dread", "some"), ("sign.heart", "none"), ("sign.stomach", "none"),
        ("work.overtime", "6"), ("work.callouts", "0"), ("work.daysOff", "2"),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coachbot-");
    private readonly Overheard log = new();
    private SlackHouse house = null!;
    private SlackUser aya = null!;

    public async Task InitializeAsync()
    {
        house = await SlackHouse.StartAsync(
            services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)),
            ("Storage:Provider", "Sqlite"), ("Storage:Sqlite:Path", Path.Combine(folder.FullName, "coach.db")));
        aya = house.User();
        await aya.SaysAsync("start");
        await aya.PressesAsync("keep");
        await aya.PressesAsync("keep");
        await aya.PressesAsync("yes");
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(house.Slack.Offences);
        await house.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData($"I want to kill myself, {Canary}")]
    [InlineData($"もう死にたい、{Canary}")]
    [InlineData($"crushing chest pain, {Canary}")]
    public async Task In_the_note_it_brings_the_card_and_leaves_no_trace(string typed)
    {
        await aya.SendsAsync(Week);
        await aya.PressesAsync("submit");
        var before = aya.Messages.Count;

        var answered = await aya.SendsAsync(("note", typed));

        AssertCard(answered, before);
        Assert.Equal("check-in", (string?)(await aya.NotebookAsync())["open"]![0]!["dialog"]);
        await aya.PressesAsync("back-to-talk");
        await aya.PressesAsync("submit");
        Assert.Null(aya.Modal["blocks"]![0]!["element"]!["initial_value"]);
        await aya.SendsAsync(("note", Harmless));
        var kept = (await aya.NotebookAsync()).ToJsonString();
        Assert.Contains(Harmless, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, kept, StringComparison.Ordinal);
        AssertNoTrace();
    }

    /// <summary>Slack's own apps let only a number through; what comes is judged all the same.</summary>
    [Theory]
    [InlineData("work.overtime")]
    [InlineData("sleep.hours")]
    [InlineData("work.daysOff")]
    public async Task In_a_field_for_numbers_it_comes_before_the_problem_and_nothing_of_the_form_is_taken(string key)
    {
        var before = aya.Messages.Count;

        var answered = await aya.SendsAsync([.. Week.Where(one => one.Key != key), (key, $"I want to die {Canary}")]);

        AssertCard(answered, before);
        var notebook = await aya.NotebookAsync();
        Assert.Empty(notebook["checkIns"]!.AsObject());
        Assert.DoesNotContain(Canary, notebook.ToJsonString(), StringComparison.Ordinal);
        var modals = house.Slack.Methods.Modals.Count;
        await aya.PressesAsync("back-to-talk");
        Assert.Equal(modals + 1, house.Slack.Methods.Modals.Count);
        await aya.SendsAsync(Week);
        await aya.PressesAsync("skip");
        Assert.Single((await aya.NotebookAsync())["checkIns"]!.AsObject());
        AssertNoTrace();
    }

    [Fact]
    public async Task In_a_form_that_is_closed_it_brings_the_card_too()
    {
        var old = aya.Modal;
        await aya.SendsAsync(Week);
        await aya.PressesAsync("skip");
        var before = aya.Messages.Count;

        AssertCard(await house.PostAsync("interactions", aya.Submission(old, ("sleep.hours", $"kill myself {Canary}"))), before);
        AssertNoTrace();
    }

    [Fact]
    public async Task Words_in_doubt_are_asked_about_and_a_wrong_number_is_only_a_wrong_number()
    {
        var refused = await aya.SendsAsync([.. Week.Skip(1), ("sleep.hours", "a bit tired")]);
        Assert.Equal("errors", (string?)refused.Json["response_action"]);

        Assert.Equal("", (await aya.SendsAsync([.. Week.Skip(1), ("sleep.hours", "I don't want to die, but I'm tired")])).Body);
        Assert.Contains(aya.Newest.Buttons, button => FakeMessage.AnswerOf(button) is "urgent");
        Assert.DoesNotContain("119", aya.Newest.Text, StringComparison.Ordinal);
    }

    private void AssertCard(Delivered answered, int before)
    {
        Assert.Equal("update", (string?)answered.Json["response_action"]);
        var view = answered.Json["view"]!;
        Assert.Equal("modal", (string?)view["type"]);
        Assert.Contains("119", view["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(before + 1, aya.Messages.Count);
        Assert.Contains("119", aya.Newest.Text, StringComparison.Ordinal);
        Assert.Contains(aya.Newest.Buttons, button => FakeMessage.AnswerOf(button) is "back-to-talk");
        Assert.DoesNotContain(Canary, answered.Body, StringComparison.Ordinal);
    }

    private void AssertNoTrace()
    {
        Assert.NotEmpty(log.Lines);
        Assert.Empty(Traces.Of(Canary, Encoding.UTF8.GetBytes(string.Join('\n', log.Lines))));
        Assert.DoesNotContain(house.Slack.Calls, call => call.Arguments.ToJsonString().Contains(Canary, StringComparison.Ordinal));
        var files = folder.GetFiles("coach.db*");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Empty(Traces.Of(Canary, Read(file))));
    }

    private static byte[] Read(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class Overheard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
