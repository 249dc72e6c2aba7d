using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;

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

    /// <summary>Whether a word stands in the entry or in the words of a report that it rests on.</summary>
    public bool Says(string word) => Told().Any(told => told.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Told() => Entry.Places
        .Concat(Entry.Conditions.Select(condition => condition.Text))
        .Concat(Parties)
        .Prepend(UndertakingLine.Of(Entry))
        .Concat(new[] { Entry.WindowText, Entry.Phase, Entry.Id }.OfType<string>())
        .Concat(Entry.Mentions.Select(mention => Ledger.Report(mention.Report).Report.Text[mention.Span]));
}
