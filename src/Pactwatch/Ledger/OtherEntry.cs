using System.Collections.Immutable;

namespace Pactwatch.Ledger;

public sealed record OtherEntry(OtherKind Kind, ImmutableArray<UndertakingClaim> Mentions);
