using CoachBot.Storage;
using CoachBot.Talk;

namespace CoachBot.Channels.WebChat;

/// <summary>The figures of one of a person's pictures; null when there are none yet.</summary>
public delegate Task<Part.Chart?> Charts(PersonKey person, string? what, CancellationToken cancel);

/// <summary>Draws a person's picture when the page asks for it, never inside a turn.</summary>
internal sealed class ChartCall(ChartTickets tickets, Charts charts)
{
    public async Task DrawAsync(HttpContext context)
    {
        var ticket = tickets.Read(context.Request.RouteValues["ticket"] as string);
        var chart = ticket is var (person, what) ? await charts(person, what, context.RequestAborted) : null;
        if (chart is null)
        {
            await Wire.RefuseAsync(context, StatusCodes.Status404NotFound, "NotFound", "There is no picture here, or no longer.");
            return;
        }

        var png = ChartPicture.Draw(chart);
        context.Response.ContentType = "image/png";
        context.Response.ContentLength = png.Length;
        context.Response.Headers.CacheControl = "private, max-age=600";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await context.Response.Body.WriteAsync(png, context.RequestAborted);
    }
}
