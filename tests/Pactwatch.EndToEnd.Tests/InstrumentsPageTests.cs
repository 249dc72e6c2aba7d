using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>The commands of docs/instruments.md run as they stand in the folder of the invented ceasefire.</summary>
public sealed class InstrumentsPageTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void Its_commands_run_as_they_stand()
    {
        var repository = Repository.Root;
        var corpus = Path.Combine(repository, "corpora", "instruments", "marrow-valley");
        foreach (var file in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories)) workplace.Write(Path.GetRelativePath(corpus, file), File.ReadAllBytes(file));
        string[] commands = [.. File.ReadAllLines(Path.Combine(repository, "docs", "instruments.md")).Where(line => line.StartsWith("pactwatch ", StringComparison.Ordinal))];
        commands.Length.ShouldBe(5);
        foreach (var command in commands)
        {
            string[] words = [.. command.Split('"').SelectMany((part, at) => at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1).Select(word => word == "c-…" ? BindingClause() : word)];
            var result = workplace.Run(words);
            result.ExitCode.ShouldBe(0, $"{command}: {result}");
        }
    }

    public void Dispose() => workplace.Dispose();

    private string BindingClause()
    {
        using var ledger = JsonDocument.Parse(workplace.Run("export").Stdout);
        return ledger.RootElement.GetProperty("accords")[0].GetProperty("undertakings").EnumerateArray().First(entry => entry.GetProperty("clauses").GetArrayLength() > 0).GetProperty("clauses")[0].GetString()!;
    }
}
