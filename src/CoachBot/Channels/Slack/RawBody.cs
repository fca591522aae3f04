using System.Buffers;

namespace CoachBot.Channels.Slack;

/// <summary>Reads a request's bytes once, as they were signed, and no more of them than Slack sends.</summary>
internal static class RawBody
{
    /// <summary>A modal of 250 kB comes back encoded, with what was put in.</summary>
    public const int MaxBytes = 1000 * 1024;

    /// <returns>Null when the body is too long.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.Buffer.Length > MaxBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
