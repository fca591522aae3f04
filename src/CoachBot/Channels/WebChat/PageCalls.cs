using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Talk;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Channels.WebChat;

/// <summary>Serves the chat page, its own files out of the assembly, and Microsoft's bundle beside it.</summary>
internal static class PageCalls
{
    private static readonly (string File, string Type)[] Files =
    [
        ("page.css", "text/css"), ("texts.js", "text/javascript"), ("clock.js", "text/javascript"),
        ("kept.js", "text/javascript"), ("page.js", "text/javascript"),
    ];

    private static string BundlePath => Path.Combine(AppContext.BaseDirectory, "webchat.js");

    public static void MapPage(this IEndpointRouteBuilder endpoints, IReadOnlyList<Language> languages)
    {
        var html = Encoding.UTF8.GetString(Embedded("page.html")).Replace("{{languages}}", string.Join(' ', languages.Select(one => one is Language.Ja ? "ja" : "en")), StringComparison.Ordinal);
        endpoints.MapGet("/", Loopback.Only(context => PageAsync(context, html)));
        foreach (var (file, type) in Files)
        {
            var bytes = Embedded(file);
            endpoints.MapGet($"/webchat/{file}", Loopback.SameOrigin(context => FileAsync(context, bytes, type)));
        }
        if (File.Exists(BundlePath))
            endpoints.MapGet("/webchat.js", Loopback.SameOrigin(BundleAsync));
    }

    private static Task PageAsync(HttpContext context, string html)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        // What Web Chat needs and no more: its styles carry the nonce, its clock is a worker, its icons are data. The hash is
        // the empty style element's, which it makes without one.
        const string empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; connect-src 'self' data: blob:; img-src 'self' data: blob:; script-src 'self' 'nonce-{nonce}'; " +
            $"style-src 'self' 'nonce-{nonce}' {empty}; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html.Replace("{{nonce}}", nonce, StringComparison.Ordinal), context.RequestAborted);
    }

    private static Task FileAsync(HttpContext context, byte[] bytes, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(bytes, $"{type}; charset=utf-8", entityTag: TagOf(bytes)).ExecuteAsync(context);
    }

    private static Task BundleAsync(HttpContext context)
    {
        var file = new FileInfo(BundlePath);
        context.Response.Headers.CacheControl = "public, max-age=86400";
        var tag = new EntityTagHeaderValue($"\"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}\"");
        return TypedResults.PhysicalFile(file.FullName, "text/javascript; charset=utf-8", entityTag: tag).ExecuteAsync(context);
    }

    private static EntityTagHeaderValue TagOf(byte[] bytes) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");

    private static byte[] Embedded(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Pages/{file}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
