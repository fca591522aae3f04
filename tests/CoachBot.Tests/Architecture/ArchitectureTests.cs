using System.Text.RegularExpressions;
using CoachBot.Coaching;

namespace CoachBot.Tests.Architecture;

/// <summary>The house rules: which folder may know which, how long a file may be, and which words are not names.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 250;
    private const int UsualFile = 60;

    /// <summary>Folder, its namespace, and the folders it may use. What is not listed here may not exist.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CoachBot.Core/Domain"] = [],
        ["CoachBot.Core/Talk"] = [],
        ["CoachBot.Core/Dialogs"] = ["Talk", "Domain"],
        ["CoachBot.Core/Coach"] = ["Dialogs", "Talk", "Domain"],
        ["CoachBot/Storage"] = ["Coaching", "Dialogs", "Talk", "Domain"],
        ["CoachBot/Channels"] = ["Coaching", "Dialogs", "Talk", "Domain", "Turns.IHear", "Storage.PersonKey", "Ops.Metrics"],
        ["CoachBot/Turn"] = ["Coaching", "Dialogs", "Talk", "Domain", "Storage", "Channels", "Ops.Metrics"],
        ["CoachBot/Papers"] = ["Coaching", "Dialogs", "Talk", "Domain", "Storage", "Channels", "Turns"],
        ["CoachBot/Reminders"] = ["Coaching", "Dialogs", "Talk", "Domain", "Storage", "Channels", "Turns", "Ops.Metrics"],
        ["CoachBot/Ops"] = ["Storage"],
        ["CoachBot/Report"] = ["Coaching", "Dialogs", "Domain", "Storage", "Turns.CoachClock", "Ops.OpsKey", "Settings.ReportSettings"],
        ["CoachBot/Settings"] = ["Dialogs", "Talk", "Domain", "Storage", "Ops", "Channels.BotFramework", "Channels.Slack"],
        ["CoachBot/Playground"] = ["*"],
        ["CoachBot/"] = ["*"],
    };

    /// <summary>Folders whose namespace is not their name, because a type of theirs has it.</summary>
    private static readonly Dictionary<string, string> Namespaces = new() { ["Coach"] = "Coaching", ["Turn"] = "Turns" };

    [Fact]
    public void Every_folder_has_its_place_in_the_table() =>
        Assert.Empty(Sources.All.Select(file => $"{file.Project}/{file.Folder}").Distinct().Except(Allowed.Keys));

    [Fact]
    public void Every_package_of_the_product_has_its_reason()
    {
        var packages = Regex.Matches(File.ReadAllText(Path.Combine(Sources.Root, "Directory.Packages.props")).Split("<ItemGroup Label=\"tests\">")[0], "Include=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        var decisions = File.ReadAllText(Path.Combine(Sources.Root, "src", "DECISIONS.md"));
        Assert.True(packages.Count > 10);
        Assert.DoesNotContain(packages, package => !decisions.Contains(package, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_uses_only_what_it_may()
    {
        var known = Allowed.Keys.Select(key => key.Split('/')[1]).Where(folder => folder.Length > 0).Select(NamespaceOf).ToList();
        foreach (var file in Sources.All)
        {
            var allowed = Allowed[$"{file.Project}/{file.Folder}"];
            if (allowed is ["*"])
                continue;
            var used = file.Lines.SelectMany(line => Using().Matches(line)).Select(match => match.Groups["top"].Value).Distinct()
                .Where(top => known.Contains(top) && top != NamespaceOf(file.Folder));
            var mayUse = allowed.Select(one => one.Split('.')[0]);
            Assert.True(!used.Except(mayUse).Any(), $"{file} uses {string.Join(", ", used.Except(mayUse))}");
        }
    }

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.All(Sources.All.Where(file => file.Folder.Length > 0), file =>
            Assert.Contains(file.Lines, line => line.StartsWith($"namespace CoachBot.{NamespaceOf(file.Folder)}", StringComparison.Ordinal)));

    [Fact]
    public void Channels_do_not_know_each_other()
    {
        string[] shared = ["AdaptiveCards"];
        foreach (var file in Sources.All.Where(file => file.Folder == "Channels" && file.Path.Split('/').Length == 4))
        {
            var own = file.Path.Split('/')[2];
            var others = file.Lines.Select(line => ChannelUsing().Match(line)).Where(match => match.Success).Select(match => match.Groups["channel"].Value).Where(name => name != own);
            Assert.Empty(others.Except(shared));
        }
    }

    [Fact]
    public void The_core_refers_to_no_web_and_no_cloud()
    {
        string[] allowed = ["System", "NodaTime", "PublicHoliday", "netstandard", "mscorlib"];
        var referred = typeof(Coach).Assembly.GetReferencedAssemblies().Select(name => name.Name!);
        Assert.All(referred, name => Assert.Contains(name.Split('.')[0], allowed));
        Assert.DoesNotContain(referred, name => name.StartsWith("System.Net", StringComparison.Ordinal) || name.Contains("Threading.Tasks", StringComparison.Ordinal));
    }

    [Fact]
    public void The_core_has_no_tasks_no_clock_and_no_files() =>
        Assert.All(Sources.All.Where(file => file.Project == "CoachBot.Core"), file =>
            Assert.All(file.Lines, line => Assert.False(Impure().IsMatch(line), $"{file}: {line}")));

    [Fact]
    public void Files_are_short()
    {
        Assert.All(Sources.All.Concat(Sources.Tests), file => Assert.True(file.Lines.Count <= LongestFile, $"{file} has {file.Lines.Count} lines"));
        var lengths = Sources.All.Select(file => file.Lines.Count).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, UsualFile);
    }

    [Fact]
    public void Folders_are_at_most_two_below_a_project() =>
        Assert.All(Sources.All.Concat(Sources.Tests), file => Assert.InRange(file.Path.Count(letter => letter == '/'), 1, 3));

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.All(Declared(), one => Assert.True(Closed().IsMatch(one.Line), $"{one.File}: {one.Line.Trim()}"));

    [Fact]
    public void No_name_ends_in_a_word_that_says_nothing() =>
        Assert.All(Sources.All.Concat(Sources.Tests).SelectMany(file => file.Lines.Select(line => (file, Match: TypeName().Match(line)))).Where(one => one.Match.Success), one =>
            Assert.False(Empty().IsMatch(one.Match.Groups["name"].Value), $"{one.file}: {one.Match.Groups["name"].Value}"));

    [Fact]
    public void Nobody_reads_the_machine_clock_or_silences_a_warning() =>
        Assert.All(Sources.All, file => Assert.All(file.Lines, line => Assert.False(Forbidden().IsMatch(line), $"{file}: {line.Trim()}")));

    [Fact]
    public void Only_turn_reminders_papers_and_the_playground_live_by_the_coach_clock()
    {
        string[] may = ["Turn", "Reminders", "Papers", "Report", "Playground"];
        // These put the parts together.
        string[] compose = ["CoachBot/Composition.cs", "CoachBot/Program.cs", "CoachBot/Channels/Terminal/TerminalChat.cs"];
        var users = Sources.All.Where(file => file.Lines.Any(line => CoachClockName().IsMatch(line)));
        Assert.DoesNotContain(users, file => !may.Contains(file.Folder) && !compose.Contains(file.Path));
    }

    [Fact]
    public void Every_public_type_says_what_it_is_for()
    {
        foreach (var file in Sources.All)
        {
            for (var i = 0; i < file.Lines.Count; i++)
            {
                if (!PublicType().IsMatch(file.Lines[i]))
                    continue;
                var above = file.Lines.Take(i).Reverse().SkipWhile(line => line.StartsWith('[')).FirstOrDefault() ?? "";
                Assert.True(above.StartsWith("///", StringComparison.Ordinal), $"{file}: {file.Lines[i]}");
            }
        }
    }

    private static string NamespaceOf(string folder) => Namespaces.GetValueOrDefault(folder, folder);

    private static IEnumerable<(SourceFile File, string Line)> Declared() =>
        Sources.All.SelectMany(file => file.Lines.Where(line => ClassDeclaration().IsMatch(line)).Select(line => (file, line)));

    [GeneratedRegex(@"(^using (static )?|[^\w.])CoachBot\.(?<top>\w+)")]
    private static partial Regex Using();

    [GeneratedRegex(@"CoachBot\.Channels\.(?<channel>\w+)")]
    private static partial Regex ChannelUsing();

    [GeneratedRegex(@"\basync\b|\bTask\b|\bFile\.|\bDirectory\.|HttpClient|TimeProvider|Environment\.|Console\.|Random\b|Guid\.NewGuid")]
    private static partial Regex Impure();

    [GeneratedRegex(@"^\s*((public|internal|private|protected|file|sealed|static|abstract|partial|readonly)\s+)*(class|record)\s+\w")]
    private static partial Regex ClassDeclaration();

    [GeneratedRegex(@"\b(sealed|static|abstract)\b.*\b(class|record)\b|\brecord struct\b")]
    private static partial Regex Closed();

    [GeneratedRegex(@"^\s*((public|internal|private|protected|file|sealed|static|abstract|partial|readonly)\s+)*(class|record|struct|record struct|interface|enum)\s+(?<name>\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(Manager|Helper|Helpers|Service|Processor|Base|Impl|Dto|Utils|Util)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"\bDateTime\.(Now|UtcNow|Today)|\bDateTimeOffset\.(Now|UtcNow)|^\s*#pragma|\bThread\.Sleep|\bTODO\b")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\bCoachClock\b")]
    private static partial Regex CoachClockName();

    [GeneratedRegex(@"^public .*\b(class|record|struct|interface|enum)\b")]
    private static partial Regex PublicType();
}
