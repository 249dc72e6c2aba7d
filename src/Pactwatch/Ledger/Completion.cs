using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>A report that something was done: how far, where, who says so, when.</summary>
public sealed record Completion(CompletionExtent Extent, ImmutableArray<string> Scope, CompletionWitness By, LocalDate? On, ImmutableArray<Mention> Mentions);
