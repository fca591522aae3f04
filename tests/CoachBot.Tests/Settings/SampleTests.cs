using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Ops;
using CoachBot.Settings;
using CoachBot.Tests.Architecture;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Tests.Settings;

/// <summary><c>appsettings.sample.json</c> has every setting, no other, and what it shows is what holds without it.</summary>
public sealed partial class SampleTests
{
    private static readonly string Sample = File.ReadAllText(Path.Combine(Sources.Root, "appsettings.sample.json"));

    /// <summary>Every path that is bound; of a list the first, of the rules that of overtime.</summary>
    internal static IEnumerable<string> Settable() => Sections.All.SelectMany(section => Below(section.Name, section.Type));

    [Fact]
    public void The_sample_has_what_is_bound_and_nothing_else()
    {
        var sections = Sections.All.Select(section => section.Name).ToHashSet();
        var shown = Read(WithExamples()).AsEnumerable().Select(one => one.Key).ToList();
        var leaves = shown.Where(path => !shown.Exists(other => other.StartsWith(path + ":", StringComparison.Ordinal)) && sections.Contains(path.Split(':')[0]));
        Assert.Equal(Settable().Select(path => First().Replace(path, "")).Order(StringComparer.Ordinal), leaves.Select(path => First().Replace(path, "")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sample_changes_nothing()
    {
        Assert.Empty(SettingsCheck.Problems(Read(Sample), development: true));
        Assert.Equal(Values(new ConfigurationBuilder().Build()), Values(Read(Sample)));
    }

    [Fact]
    public void The_examples_in_it_are_good() => Assert.Empty(SettingsCheck.Problems(
        new ConfigurationBuilder().AddConfiguration(Read(WithExamples())).AddInMemoryCollection([new("Report:Key", new string('k', OpsKey.LeastChars))]).Build(), development: true));

    private static IEnumerable<string> Below(string path, Type type)
    {
        if (type.IsGenericType && type.Name.StartsWith("IReadOnly", StringComparison.Ordinal))
            return Below(path + (type.GenericTypeArguments.Length > 1 ? ":Overtime" : ":0"), type.GenericTypeArguments[^1]);
        if (type.Namespace?.StartsWith("CoachBot", StringComparison.Ordinal) is not true)
            return [path];
        return type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(one => one.SetMethod?.IsPublic is true).SelectMany(one => Below($"{path}:{one.Name}", one.PropertyType));
    }

    private static IEnumerable<string> Values(IConfiguration configuration) => InForce.Lines(configuration, Composition.DefaultUrl).Select(line => line[..line.LastIndexOf(" (", StringComparison.Ordinal)]);

    private static string WithExamples() => Example().Replace(Sample, "$1$2");

    private static IConfigurationRoot Read(string json) => new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();

    [GeneratedRegex(@"^( *)// ((?:""\w+"": )?\{ "".*\})$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(":0|:Overtime(?=:)")]
    private static partial Regex First();
}
