using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace CoachBot.Channels.BotFramework;

/// <summary>Reads a request's bytes once, and no more of them than an Activity may have.</summary>
internal static class RequestBody
{
    public const int MaxBytes = 256 * 1024;

    /// <returns>Null when the body is too long.</returns>
    public static async ValueTask<PooledBuffer?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
            return null;
        var body = new PooledBuffer((int)(request.ContentLength ?? 4096) + 1);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            foreach (var piece in read.Buffer)
                body.Write(piece.Span);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.Length > MaxBytes)
            {
                body.Dispose();
                return null;
            }

            if (read.IsCompleted)
                return body;
        }
    }

    /// <summary>Puts the replacement character for what JSON can spell but a text cannot hold: half a surrogate pair, and U+0000.</summary>
    /// <returns>False when the bytes are not UTF-8.</returns>
    public static bool TryMend(Span<byte> json)
    {
        if (!Utf8.IsValid(json))
            return false;
        while (json.IndexOf((byte)'\\') is var at and >= 0)
        {
            json = json[at..];
            json = json[Math.Min(MendEscape(json), json.Length)..];
        }

        return true;
    }

    /// <returns>How many bytes the escape at the start takes.</returns>
    private static int MendEscape(Span<byte> json)
    {
        var code = CodeAt(json);
        if (code < 0)
            return 2;
        if (char.IsHighSurrogate((char)code) && CodeAt(json[6..]) is var low and >= 0 && char.IsLowSurrogate((char)low))
            return 12;
        if (code == 0 || char.IsSurrogate((char)code))
            "\\uFFFD"u8.CopyTo(json);
        return 6;
    }

    private static int CodeAt(ReadOnlySpan<byte> json) =>
        json.Length >= 6
        && json[0] == '\\'
        && json[1] == 'u'
        && Utf8Parser.TryParse(json[2..6], out ushort code, out var read, 'x')
        && read == 4
            ? code
            : -1;
}
