using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>README.md stays true: its commands run, its links lead somewhere, and it stays short.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private const int MostLines = 150;

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    private readonly Workplace workplace = new();

    [Fact]
    public void It_is_read_in_one_sitting() => Lines.Length.ShouldBeLessThanOrEqualTo(MostLines);

    /// <summary>One after the other in one folder that holds the sample story. An id stands for one that the reader sees.</summary>
    [Fact]
    public void Its_commands_run_as_they_stand_on_the_sample_story()
    {
        CopySampleStory();
        var temporary = new Dictionary<string, string>(StringComparer.Ordinal) { ["TMPDIR"] = workplace.Folder, ["TMP"] = workplace.Folder };
        var commands = Commands();
        commands.Count.ShouldBeGreaterThan(4, "the commands of README.md were not found");
        foreach (var command in commands)
        {
            string[] words = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(word => IsUndertaking(word) ? FirstUndertaking() : word)];
            var result = workplace.RunWith(temporary, null, words);
            result.ExitCode.ShouldBe(0, $"{command}: {result}");
        }
    }

    [Fact]
    public void Its_links_into_the_repository_lead_somewhere()
    {
        string[] links = [.. Lines.SelectMany(line => Link().Matches(line)).Select(match => match.Groups["target"].Value).Where(link => !link.Contains("://", StringComparison.Ordinal))];
        links.ShouldNotBeEmpty();
        links.Select(link => link.Split('#')[0]).Where(link => !Path.Exists(Path.Combine(Repository.Root, link))).ShouldBeEmpty();
    }

    public void Dispose() => workplace.Dispose();

    /// <summary>Lines of code blocks, fenced or indented, that start the program.</summary>
    private static List<string> Commands() =>
        [.. Lines.Select(line => line.Trim()).Where(line => line.StartsWith("./pactwatch ", StringComparison.Ordinal))];

    private static bool IsUndertaking(string word) => word.StartsWith("u-", StringComparison.Ordinal);

    private string FirstUndertaking()
    {
        using var ledger = JsonDocument.Parse(workplace.Run("export").Stdout);
        return ledger.RootElement.GetProperty("accords")[0].GetProperty("undertakings")[0].GetProperty("id").GetString()!;
    }

    private void CopySampleStory()
    {
        const string story = "corpora/lower-vesk/reports";
        foreach (var report in Directory.EnumerateFiles(Path.Combine(Repository.Root, story)))
            workplace.Write($"{story}/{Path.GetFileName(report)}", File.ReadAllBytes(report));
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
