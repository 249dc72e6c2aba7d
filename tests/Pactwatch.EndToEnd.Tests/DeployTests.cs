using System.Text.RegularExpressions;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>Every command line of the program in deploy/ (units, container file, compose file, README) is one that the program knows.</summary>
public sealed partial class DeployTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deploy");

    private readonly Workplace workplace = new();

    /// <summary>The files in which such lines stand, and how many at least.</summary>
    public static TheoryData<string, int> Files => new()
    {
        { "systemd/pactwatch-serve.service", 1 },
        { "systemd/pactwatch-watch.service", 1 },
        { "systemd/pactwatch-worker@.service", 1 },
        { "Containerfile", 2 },
        { "compose.yaml", 3 },
        { "README.md", 9 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_commands_and_their_options_are_those_that_the_program_tells_of(string file, int fewest)
    {
        var lines = CommandLines(File.ReadAllText(Path.Combine(Folder, file)));
        lines.Count.ShouldBeGreaterThanOrEqualTo(fewest);
        foreach (var line in lines) Wrong(line).ShouldBeNull(string.Join(' ', line));
    }

    [Fact]
    public void No_file_is_left_out() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Where(file => file != "Containerfile.dockerignore").Order(StringComparer.Ordinal)
            .ShouldBe(Files.Select(file => file.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ExecStart=/usr/lib/pactwatch/pactwatch serve --prot 5071", "serve knows no --prot")]
    [InlineData("CMD [\"pactwatch\", \"doktor\"]", "there is no command doktor")]
    [InlineData("    command: [\"watch\", \"walk\"]", "there is no command watch walk")]
    [InlineData("   docker compose run --rm serve accounts add ana --right admin", "accounts add knows no --right")]
    public void A_planted_fault_is_found(string text, string fault) => CommandLines(text).Select(Wrong).ShouldContain(fault);

    public void Dispose() => workplace.Dispose();

    /// <summary>The words behind the program's name, line by line.</summary>
    private static List<string[]> CommandLines(string text)
    {
        var lines = text.Split('\n').Where(line => !line.StartsWith('#')).ToList();
        var said = lines.SelectMany(line => Said().Matches(line)).Select(match => match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var listed = lines.SelectMany(line => Listed().Matches(line)).Select(match => Quoted().Matches(match.Value).Select(word => word.Groups["word"].Value).SkipWhile(word => word == "pactwatch").ToArray());
        return [.. said.Concat(listed).Where(words => words.Length > 0)];
    }

    /// <summary>Null where the program's own help knows the command and each of its options.</summary>
    private string? Wrong(string[] line)
    {
        var words = line.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var path = new List<string>();
        var help = workplace.Run("--help").Stdout;
        foreach (var word in words)
        {
            if (!help.Contains("\nCommands:", StringComparison.Ordinal)) break;
            if (!help.Contains($"\n  {word} ", StringComparison.Ordinal)) return $"there is no command {string.Join(' ', path.Append(word))}";
            path.Add(word);
            help = workplace.Run([.. path, "--help"]).Stdout;
        }

        var unknown = line.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal) && !Regex.IsMatch(help, $@"(^|[ ,]){Regex.Escape(word)}([ ,\n]|$)", RegexOptions.NonBacktracking | RegexOptions.Multiline));
        return unknown is null ? null : $"{string.Join(' ', path)} knows no {unknown}";
    }

    /// <summary>In a unit, behind a shell's prompt or in running words; by compose in a container.</summary>
    [GeneratedRegex(@"(^ExecStart=/usr/lib/pactwatch/pactwatch|^ *pactwatch|`pactwatch|docker compose run --rm( -v [^ ]+)? serve) (?<words>[a-z][^`;]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    /// <summary>A command as a list of words, in a container file or a compose file.</summary>
    [GeneratedRegex("(CMD|ENTRYPOINT|command:) \\[.*\\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Listed();

    [GeneratedRegex("\"(?<word>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
