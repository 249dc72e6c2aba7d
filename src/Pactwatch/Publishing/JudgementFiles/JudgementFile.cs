using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Rulings;

namespace Pactwatch.Publishing.JudgementFiles;

/// <summary>Judgements as a file to mail (docs/judgements.md): JSON Lines, one judgement a line, oldest first. The same judgements give the same bytes.</summary>
public static class JudgementFile
{
    /// <summary>In characters: no judgement needs more.</summary>
    private const int LongestLine = 1 << 20;

    public static void Write(Stream stream, ImmutableArray<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var judgement in StandingJudgements.InOrder(judgements))
        {
            using (var json = new Utf8JsonWriter(stream, JsonOutput.Line)) JudgementJson.Write(json, judgement, effect: null);
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>The judgements of a file, and what is wrong with lines that hold none.</summary>
    public static (ImmutableArray<Judgement> Judgements, ImmutableArray<(int Line, string What)> Faults) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var judgements = ImmutableArray.CreateBuilder<Judgement>();
        var faults = ImmutableArray.CreateBuilder<(int, string)>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line.Length > LongestLine) faults.Add((number, $"it is longer than {LongestLine} characters"));
            else if (SlotValues.Parse(line) is not { } value) faults.Add((number, "it is no JSON"));
            else if (JudgementJson.Read(value) is not { } judgement) faults.Add((number, "it is no judgement: id, what, quote, by and at are needed"));
            else judgements.Add(judgement);
        }

        return (judgements.ToImmutable(), faults.ToImmutable());
    }
}
