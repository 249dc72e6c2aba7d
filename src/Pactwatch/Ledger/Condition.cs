using System.Collections.Immutable;

namespace Pactwatch.Ledger;

public sealed record Condition(string Text, string State, ImmutableArray<Mention> Mentions);
