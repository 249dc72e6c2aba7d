using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>One measure and the values told of it.</summary>
public sealed record FigureEntry(string Id, string Measure, string? Unit, ImmutableArray<string> Places, ImmutableArray<FigurePosition> Positions);
