using System.Diagnostics;
using System.Text;

namespace CoachBot.Tests.EndToEnd;

/// <summary>A program started for a test. What it prints is kept, and it ends with the test.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder printed = new();

    private RunningProgram(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public string Printed
    {
        get
        {
            lock (printed)
                return printed.ToString();
        }
    }

    /// <summary>Starts it and waits until <paramref name="probe"/> gives an answer that <paramref name="ready"/> accepts.</summary>
    public static async Task<RunningProgram> StartAsync(ProcessStartInfo start, Uri probe, Func<HttpResponseMessage, bool> ready)
    {
        var program = new RunningProgram(start);
        try
        {
            await Eventually.HoldsAsync(() => program.AnswersAsync(probe, ready), TimeSpan.FromSeconds(60), () => program.Printed);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Printed)> RunAsync(ProcessStartInfo start)
    {
        await using var program = new RunningProgram(start);
        await program.process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (program.process.ExitCode, program.Printed);
    }

    /// <summary>As a power cut does it: no signal handler runs.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>As an operator does it, who lets it finish what it is at.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private async Task<bool> AnswersAsync(Uri probe, Func<HttpResponseMessage, bool> ready)
    {
        if (process.HasExited)
            throw new InvalidOperationException($"It ended with code {process.ExitCode}:\n{Printed}");
        try
        {
            using var answer = await Web.Client.GetAsync(probe);
            return ready(answer);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (printed)
            printed.AppendLine(line);
    }
}
