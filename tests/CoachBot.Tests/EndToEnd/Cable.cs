using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CoachBot.Tests.EndToEnd;

/// <summary>A TCP line to a port of this machine. It can be cut, or fall silent: then it takes everything and passes on nothing.</summary>
internal sealed class Cable : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> callers = new();
    private readonly int farPort;
    private volatile CableState state;

    public Cable(int farPort)
    {
        this.farPort = farPort;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Cutting it ends the connections there are. One that has lost a byte in silence stays silent for good.</summary>
    public CableState State
    {
        get => state;
        set
        {
            state = value;
            if (value is CableState.Cut)
                HangUp();
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        HangUp();
    }

    private void HangUp()
    {
        foreach (var caller in callers.Keys)
            caller.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        callers[near] = true;
        try
        {
            if (state is CableState.Cut)
                return;
            await far.ConnectAsync(IPAddress.Loopback, farPort);
            await await Task.WhenAny(PumpAsync(near, far), PumpAsync(far, near));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Somebody hung up.
        }
        finally
        {
            callers.TryRemove(near, out _);
            near.Dispose();
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        var (input, output) = (from.GetStream(), to.GetStream());
        var buffer = new byte[16 * 1024];
        var lost = false;
        while (await input.ReadAsync(buffer) is > 0 and var length)
        {
            lost |= state is CableState.Silent;
            if (!lost)
                await output.WriteAsync(buffer.AsMemory(0, length));
        }
    }
}

/// <summary>Whether a <see cref="Cable"/> carries anything.</summary>
internal enum CableState
{
    Whole,
    Cut,
    Silent,
}
