using System.Text;
using Pactwatch.Storage;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Watching.Tests.Settings;

/// <summary>The settings beside a store are read strictly: what is not known is refused by its name.</summary>
public sealed class WatchSettingsTests
{
    [Fact]
    public void All_settings()
    {
        var settings = Parse(
            """
            {
              "imports": ["reader.lan:8080", "192.168.4.0/24:8080"],
              "webhooks": ["[fd00::7]:443"],
              "ports": [443, 8443],
              "contact": "https://desk.example/watching",
              "mailFrom": "watch@desk.example",
              "mailTo": "ana@desk.example"
            }
            """);
        settings.Imports.ShouldBe(["reader.lan:8080", "192.168.4.0/24:8080"]);
        settings.Webhooks.ShouldBe(["[fd00::7]:443"]);
        (settings.Mail.From, settings.Mail.To).ShouldBe(("watch@desk.example", "ana@desk.example"));
        settings.Fetcher.UserAgent.ShouldEndWith(" (+https://desk.example/watching)");
        settings.Fetcher.Ports.ShouldBe([443, 8443]);
        settings.Fetcher.WebhookAllowed.ShouldBe(settings.Webhooks);
        settings.Fetcher.ImportAllowed.ShouldBe(settings.Imports);
    }

    [Fact]
    public void Without_a_word_nothing_but_public_addresses_is_reached()
    {
        foreach (var settings in new[] { Parse("{}"), WatchSettings.Default, WatchSettings.Beside(Path.Combine(Path.GetTempPath(), "no-such-folder", "pactwatch.db")) })
            (settings.Imports.Length, settings.Webhooks.Length, settings.Mail.To, settings.Contact).ShouldBe((0, 0, null, null));
    }

    [Fact]
    public void A_mark_at_the_beginning_is_passed_over() => Parse("\uFEFF{\"ports\": [443]}").Ports.ShouldBe([443]);

    [Theory]
    [InlineData("{\"webhook\": []}", "no setting \"webhook\"; there are imports, webhooks, ports, contact, mailFrom, mailTo")]
    [InlineData("{\"Imports\": []}", "no setting \"Imports\"")]
    [InlineData("{\"a\\u001b]0;x\\u0007\": 1}", "no setting \"a]0;x\"")]
    [InlineData("{\"ports\": [443], \"ports\": [22]}", "\"ports\" is set twice")]
    [InlineData("{\"imports\": \"reader.lan:8080\"}", "\"imports\" is a list")]
    [InlineData("{\"imports\": [\"reader.lan\"]}", "\"imports\" holds \"reader.lan\". Give a host")]
    [InlineData("{\"imports\": [\"http://reader.lan:8080\"]}", "Give a host")]
    [InlineData("{\"webhooks\": [\"reader.lan:0\"]}", "Give a host")]
    [InlineData("{\"webhooks\": [\"reader.lan:70000\"]}", "Give a host")]
    [InlineData("{\"webhooks\": [443]}", "\"webhooks\" holds 443. Give a text")]
    [InlineData("{\"ports\": [\"443\"]}", "a port is a number from 1 to 65535")]
    [InlineData("{\"ports\": [0]}", "a port is a number")]
    [InlineData("{\"contact\": 1}", "\"contact\" is a text")]
    [InlineData("{\"contact\": \"a b\"}", "\"contact\" is an address")]
    [InlineData("{\"contact\": \"x\\r\\nHost: y\"}", "\"contact\" is an address")]
    [InlineData("{\"mailTo\": \"a@b, c@d\"}", "no mail address")]
    [InlineData("[]", "no object")]
    public void What_is_no_setting_is_refused_by_its_name(string json, string why) => Should.Throw<FormatException>(() => Parse(json)).Message.ShouldContain(why);

    [Fact]
    public void A_file_that_can_not_be_used_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("pactwatch-settings-");
        var store = Path.Combine(folder.FullName, "harbour.db");
        File.WriteAllText(WatchSettings.PathBeside(store), "{ not json", new UTF8Encoding(false));

        var fault = Should.Throw<StoreUnusableException>(() => WatchSettings.Beside(store));
        fault.Message.ShouldContain("harbour.watch.json");
        fault.Message.ShouldContain("it is no JSON");
        folder.Delete(recursive: true);
    }

    private static WatchSettings Parse(string json) => WatchSettings.Parse(Encoding.UTF8.GetBytes(json));
}
