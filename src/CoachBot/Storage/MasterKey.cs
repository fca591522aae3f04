using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Storage;

/// <summary>The 32-byte secret everything personal hangs on. From configuration, a key vault, or a file beside the database.</summary>
public sealed class MasterKey(byte[] secret)
{
    public const int Bytes = 32;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Tells master keys apart without saying anything about them.</summary>
    public string Id => IdOf(Number);

    internal uint Number { get; } = BinaryPrimitives.ReadUInt32BigEndian(Derive(secret, "key-id"));

    /// <summary>A key for one purpose (HKDF-SHA256), so that no two uses share one.</summary>
    public byte[] Derive(string purpose) => Derive(secret, purpose);

    internal static string IdOf(uint number) => number.ToString("x8", CultureInfo.InvariantCulture);

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
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string? text = null;
        if (!SpinWait.SpinUntil(() => TryReadOrMake(path, out text), Patience))
            throw new IOException($"{path} is locked by another process.");

        try
        {
            return FromBase64(text!);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{path}: {wrong.Message}", wrong);
        }
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Bytes, info: Encoding.UTF8.GetBytes($"coachbot {purpose}"));

    private static bool TryReadOrMake(string path, out string? text)
    {
        text = null;
        try
        {
            if (File.Exists(path))
                text = File.ReadAllText(path);
            if (string.IsNullOrEmpty(text))
                text = Make(path);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another instance has it open to make it; theirs is the key.
            return false;
        }
    }

    private static string Make(string path)
    {
        // Whoever has the file to itself and finds it empty fills it; File.Move could replace a key already in use.
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        if (file.Length > 0)
            return new StreamReader(file).ReadToEnd();

        var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        file.Write(Encoding.ASCII.GetBytes(text));
        file.Flush(flushToDisk: true);
        return text;
    }
}
