using System.Text.Json;
using Pactwatch.Evaluation.Exported;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>A clause of the gold: its place, its words (code points, half-open) and the duties it lays on somebody.</summary>
internal sealed record GoldClause(string Path, int Start, int End, IReadOnlyList<GoldDuty> Duties)
{
    public static GoldClause Of(JsonElement clause, GoldClock? clock)
    {
        var isOperative = clause.ValueOf("operative") is { ValueKind: JsonValueKind.True };
        GoldDuty[] duties = clause.ListOf("undertakings").Select(duty => GoldDuty.Of(duty, clock)).ToArray() is { Length: > 0 } several ? several : [GoldDuty.Of(clause, clock)];
        return new GoldClause(
            clause.WordsOf("path") ?? throw new JsonException("A clause has no path."),
            clause.GetProperty("start").GetInt32(),
            clause.GetProperty("end").GetInt32(),
            isOperative ? duties : []);
    }
}
