using System.Text.Json;
using Pactwatch.Evaluation.Exported;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>Words of a report and how they stand to the text.</summary>
/// <param name="Clause">Path of the clause that they tell of; null where no clause does.</param>
/// <param name="Standing">restates, narrows, widens, contradicts, not-in-text.</param>
internal sealed record GoldTelling(string Words, string? Clause, string Standing)
{
    public static GoldTelling Of(JsonElement telling) =>
        new(telling.WordsOf("text") ?? telling.WordsOf("anchor") ?? "", telling.WordsOf("clause"), telling.WordsOf("standing") ?? "");
}
