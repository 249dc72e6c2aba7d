namespace Pactwatch.Evaluation.Floors;

/// <summary>The figures that the reading of quantities must reach on one file of sentences with gold.</summary>
internal sealed record QuantityFloors
{
    public required string Name { get; init; }

    /// <summary>The file, relative to the repository.</summary>
    public required string Gold { get; init; }

    /// <summary>"value.f1" and "unit.f1" (value and unit both right), three digits.</summary>
    public required IReadOnlyDictionary<string, decimal> Floors { get; init; }
}
