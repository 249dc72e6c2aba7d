namespace Pactwatch.EndToEnd.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void Version_is_one_line()
    {
        var result = workplace.Run("--version");
        result.ExitCode.ShouldBe(0);
        result.Stdout.ShouldBe("0.1.0\n");
        result.Stderr.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("read", "Required argument 'PATH' missing")]
    [InlineData("raed reports", "Did you mean 'read'?")]
    [InlineData("read reports --publishd 2026-03-04", "Did you mean '--published'?")]
    [InlineData("ledger --as-off 2026-03-04", "Did you mean '--as-of'?")]
    [InlineData("ledger --as-of 3/4/2026", "Write year-month-day, for example 2026-03-04")]
    [InlineData("ledger --as-of 2026-02-30", "Write year-month-day")]
    [InlineData("read reports --published yesterday", "Write year-month-day")]
    [InlineData("read reports --threads 0", "from 1 to 256")]
    [InlineData("read reports --threads many", "--threads")]
    [InlineData("export --format xml", "xml")]
    [InlineData("due --within soon", "for example 30d")]
    [InlineData("remove northwire.txt", "--why")]
    [InlineData("dossier", "-o")]
    [InlineData("serve --port 99999", "from 0 to 65535")]
    [InlineData("serve --bind 0.0.0.0 --host ledger.example", "pactwatch accounts add")]
    [InlineData("serve --bind localhost", "is no address")]
    [InlineData("accounts add ana --rights all", "read")]
    [InlineData("read reports --url https://outlet.example/a", "--url names one page")]
    [InlineData("", "pactwatch --help")]
    public void Wrong_usage_says_what_is_wrong_and_how_to_ask(string line, string expected)
    {
        InventedStory.WriteTo(workplace);
        var result = workplace.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        result.ExitCode.ShouldBe(2, result.ToString());
        result.Stderr.ShouldContain(expected);
        result.Stdout.ShouldBeEmpty();
        File.Exists(workplace.Store).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("export --format json")]
    [InlineData("reports")]
    [InlineData("due")]
    [InlineData("explain u-1")]
    [InlineData("show northwire.txt")]
    [InlineData("remove northwire.txt --why x")]
    public void Where_there_is_no_store_that_is_said_and_none_is_made(string line)
    {
        var result = workplace.Run(line.Split(' '));
        result.ExitCode.ShouldBe(78, result.ToString());
        result.Stderr.ShouldContain("pactwatch read PATH");
        Directory.EnumerateFileSystemEntries(workplace.Folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_as_it_is()
    {
        var words = "These are minutes of a meeting, and no database at all.";
        workplace.Write("minutes.db", words);
        workplace.Write("a.txt", "Norland will leave.");
        workplace.Run("read", "a.txt", "--store", "minutes.db").ExitCode.ShouldBe(78);
        File.ReadAllText(workplace.PathOf("minutes.db")).ShouldBe(words);
    }

    public void Dispose() => workplace.Dispose();
}
