using System.Text.Json;

namespace Pactwatch.Evaluation.Gold;

/// <summary>Places that can't all be right. Sides name undertakings by id, or reports.</summary>
internal sealed record GoldDiscrepancy
{
    /// <summary>One kind or a list of acceptable ones.</summary>
    public required JsonElement Kind { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Sides { get; init; }

    public string Note { get; init; } = "";

    public required bool Required { get; init; }

    public IReadOnlyList<string> Kinds => Kind.ValueKind == JsonValueKind.Array ? [.. Kind.EnumerateArray().Select(kind => kind.GetString()!)] : [Kind.GetString()!];
}
