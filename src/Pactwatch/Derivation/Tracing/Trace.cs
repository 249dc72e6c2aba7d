using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Where one mention comes from, before the mentions of its cell were compared.</summary>
/// <param name="Names">The original; several where it can't be told which; generic names for unnamed agencies.</param>
/// <param name="Root">The held report that the words come from, the mention's own for own reporting; null where it isn't held.</param>
/// <param name="Voice">The party that speaks, whether or not an outlet passed it on; null where nobody does in public.</param>
/// <param name="MostUnnamed">The most originals that a credit to unnamed agencies can stand for; 0 where there is none.</param>
internal sealed record Trace(
    Mention Mention, ImmutableArray<string> Names, OriginBasis Basis, ImmutableArray<Mention> Evidence, ReportId? Root, Statement? Voice = null, int MostUnnamed = 0);
