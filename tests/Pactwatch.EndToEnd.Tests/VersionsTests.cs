using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>A page read again with another text: its versions and what changed.</summary>
public sealed class VersionsTests : IDisposable
{
    private const string Head = "<html lang=en><head><link rel=canonical href=https://quay.example/pact><meta property=article:published_time content=2031-03-04>";

    private readonly Workplace workplace = new();

    [Fact]
    public void The_versions_of_a_page_and_what_changed_are_shown()
    {
        ReadBoth();
        var result = workplace.Run("show", "pact.html", "--versions", "--diff");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldContain("2031-03-06");
        result.Stdout.ShouldContain("[-2,500-]{+2,000+} soldiers");
        result.Stdout.ShouldContain(": number");
        result.Stdout.ShouldContain("date");
        result.Stdout.ShouldNotContain("\u001B");
    }

    [Fact]
    public void Programs_get_the_same_as_JSON()
    {
        ReadBoth();
        var result = workplace.Run("show", "pact.html", "--versions", "--diff", "--json");
        result.ExitCode.ShouldBe(0, result.ToString());
        var json = JsonDocument.Parse(result.Stdout).RootElement;
        json.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("version").GetInt32()).ShouldBe([1, 2]);
        var changes = json.GetProperty("differences")[0].GetProperty("changes").EnumerateArray().ToList();
        changes[0].GetProperty("before").GetProperty("text").GetString().ShouldBe("2,500");
        changes[0].GetProperty("after").GetProperty("text").GetString().ShouldBe("2,000");
        changes[0].GetProperty("touches").EnumerateArray().Select(touch => touch.GetString()).ShouldBe(["number"]);
        changes[1].GetProperty("touches").EnumerateArray().Select(touch => touch.GetString()).ShouldBe(["date"]);
    }

    [Fact]
    public void The_newest_version_is_meant_by_the_name_that_both_have()
    {
        ReadBoth();
        workplace.Run("show", "pact.html", "--text").Stdout.ShouldContain("2,000 soldiers");
    }

    [Theory]
    [InlineData("show", "pact.html", "--json")]
    [InlineData("show", "pact.html", "--text", "--diff")]
    public void Options_that_do_not_go_together_are_wrong_usage(params string[] arguments)
    {
        ReadBoth();
        workplace.Run(arguments).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void What_is_not_in_English_is_kept_and_said_once()
    {
        workplace.Write("de.txt", "Die beiden Regierungen haben sich auf einen Vertrag geeinigt, der auch für das Tal und die Stadt gilt und nach dem die Truppen nicht bleiben.");
        workplace.Run("read", "de.txt").ExitCode.ShouldBe(0);
        var result = workplace.Run("ledger");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stderr.ShouldContain("1 report isn't in English (de 1)");
    }

    public void Dispose() => workplace.Dispose();

    private void ReadBoth()
    {
        Read("<p>Some 2,500 soldiers will leave the valley by September 2031, the minister said on Monday.</p>", "");
        Read("<p>Some 2,000 soldiers will leave the valley by January 2032, the minister said on Monday.</p>", "<meta property=article:modified_time content=2031-03-06>");
    }

    private void Read(string body, string modified)
    {
        workplace.Write("pact.html", $"{Head}{modified}</head><body><article><h1>Pact signed at last</h1>{body}<p>The ministers of both countries agreed on it after a week of talks at the harbour.</p></article></body></html>");
        workplace.Run("read", "pact.html").ExitCode.ShouldBe(0);
    }
}
