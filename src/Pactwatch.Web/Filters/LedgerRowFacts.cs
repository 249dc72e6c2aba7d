using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;
using Pactwatch.Web.Evidence;

namespace Pactwatch.Web.Filters;

/// <summary>What the ledger's filters ask of an undertaking.</summary>
/// <param name="Parties">Who owes it: the parties that its mentions name, else its actor.</param>
/// <param name="Due">The list it stands in; null where it is no longer open.</param>
public sealed record LedgerRowFacts(SourcedLedger Ledger, UndertakingEntry Entry, ImmutableArray<string> Parties, DueGroup? Due)
{
    public static ImmutableArray<string> PartiesOf(UndertakingEntry entry)
    {
        ImmutableArray<string> known = [.. entry.Mentions.Select(mention => mention.Party).OfType<string>().Where(party => party.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return known.IsEmpty ? [UndertakingLine.Actor(entry)] : known;
    }

    /// <summary>Of all undertakings of an accord, in the order in which they are shown.</summary>
    public static ImmutableArray<LedgerRowFacts> All(SourcedLedger ledger, Accord accord)
    {
        var groups = DueGroups.Of(accord, ledger.AsOf);
        return [.. EntryPlaces.InOrder(accord.Undertakings).Select(entry => new LedgerRowFacts(ledger, entry, PartiesOf(entry), groups.TryGetValue(entry.Id, out var group) ? group : null))];
    }

    /// <summary>Whether a word stands in the entry or in the words of a report that it rests on.</summary>
    public bool Says(string word) =>
        Told().Any(told => told.Contains(word, StringComparison.OrdinalIgnoreCase))
        || Entry.Mentions.Any(mention => mention.Span.SliceOf(Ledger.Report(mention.Report).Report.Text.Characters).Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Told() => Entry.Places
        .Concat(Entry.Conditions.Select(condition => condition.Text))
        .Concat(Parties)
        .Prepend(UndertakingLine.Of(Entry))
        .Concat(new[] { Entry.WindowText, Entry.Phase, Entry.Id }.OfType<string>());
}
