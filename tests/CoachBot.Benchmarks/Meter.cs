using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CoachBot.Tests.EndToEnd;

namespace CoachBot.Benchmarks;

/// <summary>What a process has used since it started.</summary>
/// <param name="Reads">System calls that read from files; sockets use others.</param>
internal sealed record Used(TimeSpan Cpu, long Allocated, long Reads, long Writes);

/// <summary>Reads what another process uses, without touching it.</summary>
internal sealed class Meter(int process, Uri url)
{
    public async Task<Used> ReadAsync()
    {
        // Asked first: answering costs a little, and must not count for the window that begins.
        var allocated = await AllocatedAsync();
        using var measured = Process.GetProcessById(process);
        var io = File.ReadLines($"/proc/{process}/io").Select(line => line.Split(": ")).ToDictionary(pair => pair[0], pair => Number(pair[1]));
        return new Used(measured.TotalProcessorTime, allocated, io["syscr"], io["syscw"]);
    }

    public static string LoadAverage() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private async Task<long> AllocatedAsync()
    {
        using var answer = await Web.Client.GetAsync(new Uri(url, "playground/allocated"));
        if (!answer.IsSuccessStatusCode)
            return 0;
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["bytes"]!.GetValue<long>();
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
