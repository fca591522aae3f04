using System.Runtime.CompilerServices;

namespace CoachBot.Tests.Channels;

/// <summary>Finds the files that lie beside these tests.</summary>
internal static class Here
{
    public static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    public static string Cards => Path.GetFullPath(Path.Combine(Folder(), "..", "..", "cards"));

    public static byte[] Recorded(string name) => File.ReadAllBytes(Path.Combine(Folder(), "Recorded", name + ".json"));
}
