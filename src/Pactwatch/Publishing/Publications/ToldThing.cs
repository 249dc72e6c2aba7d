using System.Collections.Immutable;

namespace Pactwatch.Publishing.Publications;

/// <summary>Something of the ledger as it is to be told now.</summary>
/// <param name="Accord">Title of its agreement.</param>
/// <param name="Thing">undertaking, status, discrepancy, event or report.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Signs">What it is known by again: ids of its claims, and what versions of one page say alike. Two things are one if they share most of theirs.</param>
/// <param name="Slots">Its values by name, in the order of names. An empty value is not told.</param>
public sealed record ToldThing(string Accord, string Thing, string Title, ImmutableArray<string> Signs, ImmutableSortedDictionary<string, string> Slots);
