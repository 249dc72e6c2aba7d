using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Sentences with their quantities (corpora/quantities), read and scored.</summary>
internal static class QuantityCorpus
{
    /// <summary>"value.f1" and "unit.f1" (value and unit both right) of the English pipeline on the file.</summary>
    public static StoryScore Score(string path)
    {
        var scorer = new QuantityScorer();
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            if (!document.RootElement.TryGetProperty("text", out var text)) continue;
            var sentence = text.GetString()!;
            scorer.Add(Gold(document.RootElement, sentence), Pipeline.English.Annotate(SentenceReport.Of(sentence, PublishedBelief.Unknown)).Quantities);
        }

        return new StoryScore([new Measurement("value.f1", scorer.F1.Value), new Measurement("unit.f1", scorer.F1.Unit)], []);
    }

    private static ImmutableArray<GoldQuantity> Gold(JsonElement line, string text) =>
        [.. line.GetProperty("quantities").EnumerateArray().Select(quantity => Read(quantity, text))];

    private static GoldQuantity Read(JsonElement quantity, string text)
    {
        var (min, max) = (Number(quantity, "min"), Number(quantity, "max"));
        var others = quantity.TryGetProperty("units", out var units) ? units.EnumerateArray().Select(unit => unit.GetString() ?? "") : [];
        return new GoldQuantity(
            CodeUnit(text, quantity.GetProperty("start").GetInt32()), CodeUnit(text, quantity.GetProperty("end").GetInt32()),
            min ?? max ?? 0m, max ?? min ?? 0m, [quantity.GetProperty("unit").GetString() ?? "", .. others]);
    }

    private static decimal? Number(JsonElement quantity, string name) => quantity.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static int CodeUnit(string text, int codePoints)
    {
        var at = 0;
        for (var i = 0; i < codePoints; i++) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        return at;
    }
}
