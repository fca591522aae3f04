using System.Net;
using CoachBot.Channels;
using CoachBot.Channels.BotFramework;
using CoachBot.Talk;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Tokens;

/// <summary>The bot's token goes to the connectors of its cloud, and nowhere else whatever the address pretends to be.</summary>
public sealed class ServiceUrlTests
{
    private static readonly ServiceUrls Production = new(new Registration(Signer.App, Cloud.Public) { MoreHosts = ["connector.example.com", "127.0.0.1:5001"] });

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", "https://smba.trafficmanager.net/teams")]
    [InlineData("https://smba.trafficmanager.net/jp/33333333-3333-4333-8333-333333333333/", "https://smba.trafficmanager.net/jp/33333333-3333-4333-8333-333333333333")]
    [InlineData("https://SMBA.trafficmanager.net/apac", "https://smba.trafficmanager.net/apac")]
    [InlineData("https://webchat.botframework.com/", "https://webchat.botframework.com")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://connector.example.com:8443/", "https://connector.example.com:8443")]
    [InlineData("http://127.0.0.1:5001/x/", "http://127.0.0.1:5001/x")]
    public void Connectors_are_spoken_to(string url, string root) => Assert.Equal(root, Production.Admit(url));

    [Theory]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net:8443/teams/")]
    [InlineData("https://smba.trafficmanager.net:443@evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://someone@smba.trafficmanager.net/teams/")]
    [InlineData("https://someone:secret@smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net./teams/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/teams/")]
    [InlineData("https://evil.smba.trafficmanager.net/teams/")]
    [InlineData("https://evil.trafficmanager.net/teams/")]
    [InlineData("https://smba-trafficmanager.net/")]
    [InlineData("https://notbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://teams.microsoft.com.evil.example/")]
    [InlineData("https://xteams.microsoft.com/")]
    [InlineData("https://smba.trafficmanager.nеt/teams/")]            // a Cyrillic letter
    [InlineData("https://ｓｍｂａ.trafficmanager.net/teams/")]          // full-width letters
    [InlineData("https://smba。trafficmanager。net/teams/")]           // ideographic full stops
    [InlineData("https://smba.trafficmanager.net\\@evil.example/")]
    [InlineData("https:\\\\smba.trafficmanager.net\\teams\\")]
    [InlineData("https://evil.example/?x=smba.trafficmanager.net")]
    [InlineData("https://evil.example/#smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net/teams/?to=evil")]
    [InlineData("https://%73mba.trafficmanager.net/teams/")]
    [InlineData(" https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net\t.evil.example/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://169.254.169.254/metadata/")]
    [InlineData("http://169.254.169.254/metadata/identity/")]
    [InlineData("https://2130706433/")]                              // 127.0.0.1 as a number
    [InlineData("http://2130706433:5001/")]
    [InlineData("http://0x7f.1:5001/")]
    [InlineData("http://127.1:5001/")]
    [InlineData("http://127.0.0.1:5002/")]
    [InlineData("http://localhost:5001/")]
    [InlineData("http://connector.example.com/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//smba.trafficmanager.net/teams/")]
    [InlineData("smba.trafficmanager.net/teams/")]
    [InlineData("")]
    public void No_other_address_is(string url) => Assert.Null(Production.Admit(url));

    [Fact]
    public void An_endless_address_is_not_looked_at() => Assert.Null(Production.Admit("https://smba.trafficmanager.net/" + new string('a', 600)));

    [Theory]
    [InlineData("https://pacx.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData("https://webchat.botframework.azure.us/", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    public void Each_cloud_has_its_own(string url, bool admitted) =>
        Assert.Equal(admitted, new ServiceUrls(new Registration(Signer.App, Cloud.UsGovernment)).Admit(url) is not null);

    [Theory]
    [InlineData("1.1.1.1", true)]
    [InlineData("52.112.0.1", true)]
    [InlineData("2603:1063::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("168.63.129.16", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:0:a00:1::", false)]
    public void Addresses_inside_are_told_from_those_outside(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]   // a name that is let point here
    [InlineData("10.0.0.7")]
    [InlineData("::1")]
    public async Task A_name_that_leads_inside_gets_neither_message_nor_token(string address)
    {
        await using var house = await TeamsHouse.StartAsync();
        var port = new Uri(house.ServiceUrl).Port;
        var asked = new List<string>();
        using var http = new OutsideHttp((host, _) =>
        {
            asked.Add(host);
            return Task.FromResult(new[] { IPAddress.Parse(address) });
        });
        var urls = new ServiceUrls(new Registration(Signer.App, Cloud.Public) { MoreHosts = ["rebound.example.com"] });
        var connector = new Connector(urls, new ConnectorLine(http, house.Part<BotToken>(), TimeProvider.System), TimeProvider.System);

        var failed = await Assert.ThrowsAsync<UndeliveredException>(() =>
            connector.PostAsync(new Address("msteams", "c", "u", ServiceUrl: $"https://rebound.example.com:{port}/"), null, "{}"u8.ToArray(), CancellationToken.None));

        Assert.False(failed.Doubtful);
        Assert.Equal(["rebound.example.com"], asked);
        Assert.Empty(house.Calls);
    }

    [Fact]
    public async Task A_redirect_takes_no_token_along()
    {
        await using var house = await TeamsHouse.StartAsync();
        var key = house.Service.Announce("k1", "msteams");
        await using var elsewhere = await Channels.LoopbackConnector.StartAsync();
        house.Answers = http =>
        {
            http.Response.Redirect(elsewhere.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };

        await house.PostAsync(house.Saying("hello"), $"Bearer {key.Token(house.ServiceUrl)}");

        Assert.Single(house.Calls);
        Assert.Empty(elsewhere.Taken);
    }
}
