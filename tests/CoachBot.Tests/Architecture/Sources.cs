namespace CoachBot.Tests.Architecture;

/// <summary>A source file of the product.</summary>
/// <param name="Path">Below <c>src</c>, with slashes, for example <c>CoachBot.Core/Talk/Text.cs</c>.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    public string Project => Path.Split('/')[0];

    /// <summary>The first folder below the project; empty for files beside the project file.</summary>
    public string Folder => Path.Count(letter => letter == '/') > 1 ? Path.Split('/')[1] : "";

    public override string ToString() => Path;
}

/// <summary>The sources, read from the root of the repository.</summary>
internal static class Sources
{
    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<SourceFile> All = Read("src");

    public static readonly IReadOnlyList<SourceFile> Tests = Read("tests");

    private static List<SourceFile> Read(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Full: path, Name: Path.GetRelativePath(Path.Combine(Root, folder), path).Replace('\\', '/')))
            .Where(file => !file.Name.Contains("/bin/", StringComparison.Ordinal) && !file.Name.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => new SourceFile(file.Name, File.ReadAllLines(file.Full)))];

    private static string FindRoot()
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, "CoachBot.sln")))
                return here.FullName;
        }

        throw new DirectoryNotFoundException("CoachBot.sln is in no folder above the tests.");
    }
}
