using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage;

/// <summary>The 32-byte secret everything personal hangs on. From configuration, or a file beside the database.</summary>
public sealed class MasterKey(byte[] secret)
{
    public const int Bytes = 32;

    /// <summary>A key for one purpose (HKDF-SHA256), so that no two uses share one.</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Bytes, info: Encoding.UTF8.GetBytes($"coachbot {purpose}"));

    /// <exception cref="FormatException">Not base64 of 32 bytes.</exception>
    public static MasterKey FromBase64(string text)
    {
        var bytes = Convert.FromBase64String(text.Trim());
        return bytes.Length == Bytes ? new MasterKey(bytes) : throw new FormatException($"The master key has {bytes.Length} bytes, not {Bytes}.");
    }

    /// <summary>Reads the key file, or makes one that only its owner can read (mode 0600).</summary>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path))
            Make(path);
        return FromBase64(File.ReadAllText(path));
    }

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new FileStream(path, options);
            file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
            file.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another instance made it first; theirs is the key.
        }
    }
}
