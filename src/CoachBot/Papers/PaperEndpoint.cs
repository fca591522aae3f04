using System.Text.Encodings.Web;
using CoachBot.Channels;
using CoachBot.Dialogs;
using CoachBot.Talk;

namespace CoachBot.Papers;

/// <summary>
/// The page behind a link to a paper. Opening it gives nothing away yet, since chat programs look into links by themselves;
/// its button does.
/// </summary>
internal static class PaperEndpoint
{
    public static void MapPapers(this IEndpointRouteBuilder endpoints)
    {
        var links = endpoints.ServiceProvider.GetRequiredService<PaperLinks>();
        var press = endpoints.ServiceProvider.GetRequiredService<Press>();
        endpoints.MapGet(PaperLinks.Path + "/{ticket}", (string ticket, HttpContext context) => Ask(links.Read(ticket), context));
        endpoints.MapPost(PaperLinks.Path + "/{ticket}", (string ticket, HttpContext context) => GiveAsync(links.Read(ticket), press, context));
    }

    private static IResult Ask(PaperTicket? ticket, HttpContext context)
    {
        Guard(context.Response.Headers);
        return ticket is null
            ? Page(context, Language.Ja, PaperTexts.Over, null, StatusCodes.Status410Gone)
            : Page(context, ticket.Language, PaperTexts.PageHint, PaperTexts.PageButton, StatusCodes.Status200OK);
    }

    private static async Task<IResult> GiveAsync(PaperTicket? ticket, Press press, HttpContext context)
    {
        Guard(context.Response.Headers);
        return ticket is not null && await press.PrintAsync(ticket, context.RequestAborted) is { } file
            ? Results.File(file.Bytes, file.MediaType, file.Name)
            : Page(context, ticket?.Language ?? Language.Ja, PaperTexts.Over, null, StatusCodes.Status410Gone);
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>A link that is over no longer says in which language it was asked for: then both speak.</summary>
    private static IResult Page(HttpContext context, Language language, Text hint, Text? button, int status)
    {
        string In(Text text) => HtmlEncoder.Default.Encode(button is null && status == StatusCodes.Status410Gone ? $"{text.Ja} / {text.En}" : text.In(language));
        var form = button is null ? "" : $"<form method=\"post\"><button>{In(button)}</button></form>";
        context.Response.StatusCode = status;
        return Results.Content($$"""
            <!doctype html>
            <html lang="{{(language is Language.Ja ? "ja" : "en")}}">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{{In(PaperTexts.PageTitle)}}</title>
            <style>body{font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#222}button{font:inherit;padding:.6rem 1.4rem;border:0;border-radius:.4rem;background:#14634d;color:#fff;cursor:pointer}</style>
            <main><h1>{{In(PaperTexts.PageTitle)}}</h1><p>{{In(hint)}}</p>{{form}}</main>
            </html>
            """, "text/html; charset=utf-8", statusCode: status);
    }
}
