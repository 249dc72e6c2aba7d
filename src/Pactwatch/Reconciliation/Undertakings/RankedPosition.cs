using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>A position with the claims that hold it.</summary>
/// <param name="IsCopyError">Every report that holds it rests on a held report that holds another value: it has no vote.</param>
public sealed record RankedPosition<T>(Position Position, ImmutableArray<T> Claims, bool IsCopyError);
