using System.Net;
using CoachBot.Channels.BotFramework;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Tests.Channels;

public sealed class AdmissionTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", true)]
    [InlineData("::1", "[::1]:3978", true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:3978", true)]
    [InlineData("10.0.0.7", "localhost:3978", false)]          // the neighbour
    [InlineData("::ffff:10.0.0.7", "localhost", false)]
    [InlineData("127.0.0.1", "localhost.example.com", false)]  // a name made to point here
    [InlineData("127.0.0.1", "", false)]
    [InlineData(null, "localhost", false)]
    public async Task Only_this_machine_is_admitted(string? remote, string name, bool admitted)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        http.Request.Host = new HostString(name);

        Assert.Equal(admitted, await new LoopbackAdmission(new Development()).AdmitAsync(http) is not null);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", "http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:56150/_connector/", "http://127.0.0.1:56150/_connector")]
    [InlineData("https://[::1]:1/", "https://[::1]:1")]
    [InlineData("http://localhost.example.com/", null)]
    [InlineData("http://localhost@example.com/", null)]
    [InlineData("http://10.0.0.7/", null)]
    [InlineData("http://localhost/?to=", null)]
    [InlineData("file://localhost/etc", null)]
    [InlineData("//localhost/", null)]
    [InlineData(null, null)]
    public void Only_this_machine_is_spoken_to(string? url, string? root) =>
        Assert.Equal(root, new ServiceUrls(registration: null).Admit(url));

    [Fact]
    public void An_address_is_judged_by_itself_whatever_was_asked_before()
    {
        var urls = new ServiceUrls(registration: null);

        string?[] asked = ["http://localhost:1/", "http://localhost:2/", "http://example.com/", null, "http://localhost:2/", "http://localhost:1/"];
        Assert.Equal(["http://localhost:1", "http://localhost:2", null, null, "http://localhost:2", "http://localhost:1"], asked.Select(urls.Admit));
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
