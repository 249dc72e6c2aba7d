namespace Pactwatch.EndToEnd.Tests;

/// <summary>What each command says of itself is true.</summary>
public sealed class HelpTests(PreparedFolder prepared) : IClassFixture<PreparedFolder>, IDisposable
{
    private readonly Workplace workplace = new();

    public static TheoryData<string> Commands => new(
        "read", "ledger", "due", "explain", "derivations", "show", "search", "reports", "export", "dossier", "brief", "import", "judgements", "watch", "collect", "serve", "accounts", "remove", "restore", "confirm", "review", "annotate", "extract", "doctor", "demo");

    [Fact]
    public void The_program_lists_its_commands()
    {
        var help = workplace.Run("--help");
        help.ExitCode.ShouldBe(0);
        foreach (var command in Commands) help.Stdout.ShouldContain($"\n  {command.Data}");
    }

    /// <summary>In a folder that has what the examples name. An id in an example stands for one that the reader sees; serve does not end by itself.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_tells_what_it_does_with_examples_that_run_as_they_stand(string command)
    {
        foreach (var file in prepared.Files) workplace.Write(file.Name, file.Bytes);
        workplace.Write("world/northwire.example/world", "<html><head><link rel=alternate type=application/rss+xml href=/rss.xml></head><body><p>World</p></body></html>");
        workplace.Write("world/northwire.example/rss.xml", "<rss version=\"2.0\"><channel><title>Northwire</title></channel></rss>");
        workplace.Write("world/northwire.example/members.xml", "<rss version=\"2.0\"><channel><title>Northwire</title></channel></rss>");
        workplace.Write("password.txt", "secret\n");
        workplace.Write("world/northwire.example/harbour-truce", InventedStory.Reports["courier.html"]);
        var help = workplace.Run(command, "--help");
        help.ExitCode.ShouldBe(0);
        help.Stdout.ShouldContain("--store");
        help.Stdout.ShouldContain("pactwatch " + command);
        help.Stderr.ShouldBeEmpty();
        Examples(help.Stdout).ShouldNotBeEmpty();
        if (command is "import") MakeSheets();
        if (command is "judgements") workplace.Run("judgements", "export", "-o", "ana.jsonl").ExitCode.ShouldBe(0);
        if (command == "restore") workplace.Run("remove", "northwire.html", "--why", "a test").ExitCode.ShouldBe(0);
        if (command == "collect") workplace.RunInWorld("watch", "add", "https://northwire.example/world").ExitCode.ShouldBe(0);
        foreach (var example in Examples(help.Stdout).Where(example => command != "serve" && !example.EndsWith("watch run", StringComparison.Ordinal)))
        {
            // Addresses lead to where nobody is harmed.
            var result = command == "collect" || example.Contains("://", StringComparison.Ordinal) ? workplace.RunInWorld(Words(example)) : workplace.Run(Words(example));
            var names = example.Contains(" u-", StringComparison.Ordinal) || example.Contains(" d-", StringComparison.Ordinal) || example.Contains(" r-", StringComparison.Ordinal) || example.Contains(" c-", StringComparison.Ordinal);
            if (names) result.ExitCode.ShouldBe(1, $"{example}: {result}");
            else result.ExitCode.ShouldBe(0, $"{example}: {result}");
        }
    }

    private void MakeSheets()
    {
        workplace.Run("export", "--format", "xlsx", "-o", "ledger.xlsx").ExitCode.ShouldBe(0);
        workplace.Run("export", "--format", "csv", "-o", "ledger.zip").ExitCode.ShouldBe(0);
        System.IO.Compression.ZipFile.ExtractToDirectory(workplace.PathOf("ledger.zip"), workplace.Folder);
    }

    public void Dispose() => workplace.Dispose();

    private static List<string> Examples(string help) =>
        [.. help[help.IndexOf("Example", StringComparison.Ordinal)..].Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("pactwatch ", StringComparison.Ordinal))];

    /// <summary>As a shell cuts it: words by spaces, but not inside quotation marks.</summary>
    private static string[] Words(string example) =>
        [.. example.Split('"').SelectMany((part, at) => at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1)];
}
