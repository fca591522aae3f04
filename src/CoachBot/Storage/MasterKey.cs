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
        Span<byte> bytes = stackalloc byte[Bytes + 1];
        var isBase64 = Convert.TryFromBase64String(text.Trim(), bytes, out var length);
        return isBase64 && length == Bytes
            ? new MasterKey(bytes[..Bytes].ToArray())
            : throw new FormatException($"The master key is not the base64 of {Bytes} bytes.");
    }

    /// <summary>Reads the key file, or makes one that only its owner can read (mode 0600).</summary>
    /// <exception cref="FormatException">The file holds something else.</exception>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path))
            Make(Path.GetFullPath(path));
        try
        {
            return FromBase64(File.ReadAllText(path));
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{path}: {wrong.Message}", wrong);
        }
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Write(draft);
            // Appears whole or not at all: a reader never sees half a key, and never a second one.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another instance made it first; theirs is the key.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));
        file.Flush(flushToDisk: true);
    }
}
