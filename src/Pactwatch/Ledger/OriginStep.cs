using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>How the words of one report led to the originals behind them.</summary>
/// <param name="Mention">The words.</param>
/// <param name="Originals">The original; several where it can't be told which of them; none where it was withdrawn.</param>
/// <param name="Evidence">What shows it: the credit, the teller's words, the same words in the report it was taken from.</param>
public sealed record OriginStep(Mention Mention, ImmutableArray<string> Originals, OriginBasis Basis, ImmutableArray<Mention> Evidence);
