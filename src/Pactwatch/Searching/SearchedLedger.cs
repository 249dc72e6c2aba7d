using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;

namespace Pactwatch.Searching;

/// <summary>
/// A ledger with the words of its entries folded, so that each question is one look through lines in memory: an entry's
/// own line, its slots, and the words of its mentions. Made once for a ledger.
/// </summary>
public sealed class SearchedLedger
{
    private readonly SourcedLedger ledger;
    private readonly ImmutableArray<Entry> entries;

    public SearchedLedger(SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        this.ledger = ledger;
        entries = [.. ledger.Accords.SelectMany(Entries).OrderBy(entry => entry.Shown.Key, StringComparer.Ordinal)];
    }

    /// <summary>What the query asks for, in the order of keys.</summary>
    /// <param name="after">The key of the last that was shown before; null from the beginning.</param>
    /// <returns>At most <paramref name="limit"/> entries, and how many there are in all.</returns>
    public (ImmutableArray<FoundEntry> Entries, int Total) Find(SearchQuery query, int limit, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var found = query.IsEmpty ? [] : entries.Where(entry => query.IsIn(entry.Line)).Select(entry => entry).ToList();
        var page = found.Where(entry => after is null || string.CompareOrdinal(entry.Shown.Key, after) > 0).Take(limit);
        return ([.. page.Select(entry => entry.Shown with { Mention = MentionOf(entry, query) })], found.Count);
    }

    private Mention? MentionOf(Entry entry, SearchQuery query)
    {
        if (query.Wanted.All(term => term.IsIn(FoldedText.Line(entry.Shown.Line)))) return null;
        return entry.Mentions.FirstOrDefault(mention => query.IsIn(FoldedText.Line(Words(mention)))) ?? entry.Mentions.FirstOrDefault(mention => query.Wanted.Any(term => term.IsIn(FoldedText.Line(Words(mention)))));
    }

    private IEnumerable<Entry> Entries(Accord accord)
    {
        yield return Make(accord, "accord", accord.Id, accord.Title, [], [.. accord.Parties, .. accord.Roles.Select(role => role.Name)]);
        foreach (var entry in accord.Undertakings)
            yield return Make(accord, "undertaking", entry.Id, UndertakingLine.Of(entry), [.. entry.Mentions], [entry.WindowText, entry.Phase, .. entry.Places, .. entry.Conditions.Select(condition => condition.Text)]);
        for (var n = 0; n < accord.Others.Length; n++)
        {
            var other = accord.Others[n];
            yield return Make(accord, "other", accord.Id, $"{other.Kind.Word()}: {Words(other.Mentions[0])}", [.. other.Mentions], [], n.ToString("D6", CultureInfo.InvariantCulture));
        }

        foreach (var figure in accord.Figures) yield return Make(accord, "figure", figure.Id, figure.Measure, [.. figure.Positions.SelectMany(position => position.Mentions)], [.. figure.Places]);
        foreach (var quote in accord.Quotes) yield return Make(accord, "quote", quote.Id, $"{quote.Speaker}: {Words(quote.Fullest)}", [.. quote.Mentions], [quote.Role, quote.SaidTo]);
        foreach (var happened in accord.Events) yield return Make(accord, "event", happened.Id, happened.What, [.. happened.Mentions], [happened.Actor, happened.OnText, .. happened.Places]);
        foreach (var incident in accord.Incidents) yield return Make(accord, "incident", incident.Id, string.IsNullOrEmpty(incident.Actor) ? incident.What : $"{incident.What}: {incident.Actor}", [.. incident.Mentions], [.. incident.Places, .. incident.AllegedBy, .. incident.VerifiedBy]);
        foreach (var discrepancy in accord.Discrepancies) yield return Make(accord, "discrepancy", discrepancy.Id, discrepancy.Explanation, [.. discrepancy.Positions.SelectMany(position => position.Mentions)], [.. discrepancy.Positions.Select(position => position.Value)]);
    }

    private Entry Make(Accord accord, string kind, string id, string line, ImmutableArray<Mention> mentions, string?[] more, string number = "")
    {
        var shown = new FoundEntry(accord, kind, id, line, null) { Key = $"{accord.Id} {kind} {id} {number}" };
        return new Entry(shown, mentions, FoldedText.Line([line, .. more, .. mentions.Select(Words).Distinct(StringComparer.Ordinal)]));
    }

    private string Words(Mention mention) => ledger.Report(mention.Report).Report.Text[mention.Span];

    private sealed record Entry(FoundEntry Shown, ImmutableArray<Mention> Mentions, string Line);
}
