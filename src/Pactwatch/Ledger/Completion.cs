using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>A report that something was done: how far, where, who says so, when.</summary>
public sealed record Completion(CompletionExtent Extent, ImmutableArray<string> Scope, CompletionWitness By, LocalDate? On, ImmutableArray<Mention> Mentions)
{
    /// <summary>True where the words say that the undertaking was broken by the one who owes it; false where they only say that it is not done.</summary>
    public bool IsBreach { get; init; }
}
