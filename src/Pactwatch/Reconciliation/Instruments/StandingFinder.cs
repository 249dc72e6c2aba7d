using System.Collections.Immutable;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Discrepancies;
using Pactwatch.Reconciliation.States;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Instruments;

/// <summary>
/// Tells how each undertaking stands to the agreement's own text: which clauses tell it, and what the reports make of
/// these. What no clause tells is flagged and stays as it was.
/// </summary>
public sealed class StandingFinder(StoryEvidence evidence)
{
    private const string ToldBefore = "told before the text";

    private readonly UndertakingMatcher matcher = new(evidence.Timeline);

    /// <summary>The undertakings with their standing; unchanged where no text is held that could be read.</summary>
    public ImmutableArray<ReconciledUndertaking> Assign(ImmutableArray<ReconciledUndertaking> undertakings)
    {
        if (!evidence.Texts.Any) return undertakings;
        var written = undertakings.SelectMany(undertaking => undertaking.Readings).Where(reading => evidence.Texts.Of(reading.Report) is not null).ToImmutableArray();
        return [.. undertakings.Select(undertaking => Assigned(undertaking, written))];
    }

    /// <summary>The revisions, of which a report's other date replaces a clause of the text only where words of a change stand with it.</summary>
    public ImmutableArray<FoundRevision> Borne(ImmutableArray<ReconciledUndertaking> undertakings, ImmutableArray<FoundRevision> revisions)
    {
        if (!evidence.Texts.Any) return revisions;
        var inText = undertakings.Where(undertaking => undertaking.Entry.Standing == Standing.InText).Select(undertaking => undertaking.Entry.Id).ToHashSet(StringComparer.Ordinal);
        return [.. revisions.Where(found => !inText.Contains(found.Revision.About) || found.Revision.Mentions.Any(IsOfChange))];
    }

    /// <summary>The discrepancies, and those between a clause and reports that tell it otherwise in an entry of their own.</summary>
    public ImmutableArray<Discrepancy> WithContradictions(ImmutableArray<Discrepancy> found, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        var contradicted = undertakings.Where(undertaking => undertaking.Entry is { Standing: Standing.ReportedOnly } entry && entry.ClauseMatches.Any(match => match.Relation == ClauseRelation.Contradicts && !match.Reasons.Contains(ToldBefore))).ToList();
        if (contradicted.Count == 0) return found;
        return [.. found, .. contradicted.SelectMany(undertaking => Against(undertaking, undertakings)).Where(made => !found.Any(other => other.Id == made.Id))];
    }

    private ReconciledUndertaking Assigned(ReconciledUndertaking undertaking, ImmutableArray<UndertakingReading> written)
    {
        var own = undertaking.Readings.Where(reading => evidence.Texts.Of(reading.Report) is not null).ToImmutableArray();
        var holding = own.RemoveAll(reading => !evidence.Texts.Holds(reading.Report));
        if (!holding.IsEmpty) return With(undertaking, Standing.InText, holding, undertaking.Readings);
        if (!own.IsEmpty)
        {
            var later = written.Where(reading => evidence.Texts.Holds(reading.Report) && own.Any(earlier => AreOfOneThing(earlier, reading))).ToImmutableArray();
            return With(undertaking, later.IsEmpty ? Standing.NotInLaterText : Standing.Amended, later.IsEmpty ? own : later, later.IsEmpty ? [] : undertaking.Readings);
        }

        var borne = Nearest(undertaking, written);
        var marked = With(undertaking, Standing.ReportedOnly, borne, undertaking.Readings);
        // A part of what a clause says is in the text.
        var isPart = !marked.Entry.ClauseMatches.IsEmpty && marked.Entry.ClauseMatches.All(match => match.Relation is ClauseRelation.Restates or ClauseRelation.Narrows);
        return isPart ? marked with { Entry = marked.Entry with { Standing = Standing.InText } } : marked;
    }

    /// <summary>The clause in force that the undertaking most likely tells of in another way; empty where none is near.</summary>
    private ImmutableArray<UndertakingReading> Nearest(ReconciledUndertaking undertaking, ImmutableArray<UndertakingReading> written)
    {
        var best = (
            from reading in written
            where evidence.Texts.Holds(reading.Report)
            let score = undertaking.Readings.Max(told => AreOfOneThing(told, reading) ? Likeness(told, reading) : 0)
            where score > 0
            orderby score descending, reading.Report, reading.Claim.Span
            select reading).FirstOrDefault();
        return best is null ? [] : [best];
    }

    private int Likeness(UndertakingReading told, UndertakingReading text) =>
        matcher.MatchBesidesWindow(Measureless(told), Measureless(text)).Score + (told.Window.To is not null && told.Window.To == text.Window.To ? 10 : 0)
        + (told.Quantity is not null && text.Quantity is not null && QuantityComparison.OfOneUndertaking(told.Quantity, text.Quantity) is QuantityRelation.Compatible or QuantityRelation.Rival ? 10 : 0);

    /// <summary>The same act by the same party on the same thing or at the same place, whatever the day and the amount.</summary>
    private bool AreOfOneThing(UndertakingReading told, UndertakingReading text)
    {
        var isOneUnit = told.Quantity is { } one && text.Quantity is { } other && QuantityComparison.AreSameUnit(one.Unit, other.Unit);
        if (!isOneUnit && !told.ObjectWords.Union(told.ActingThing).Overlaps(text.ObjectWords.Union(text.ActingThing)) && !told.Places.Overlaps(text.Places)) return false;
        return matcher.MatchBesidesWindow(Measureless(told), Measureless(text)).IsMatch;
    }

    private static UndertakingReading Measureless(UndertakingReading reading) => reading with { Share = ShareOfWhole.Untold, Quantity = null };

    private ReconciledUndertaking With(ReconciledUndertaking undertaking, Standing standing, ImmutableArray<UndertakingReading> texts, ImmutableArray<UndertakingReading> told)
    {
        var clauses = texts.Select(reading => (Reading: reading, Clause: evidence.Texts.ClauseOf(reading.Claim))).Where(pair => pair.Clause is not null).ToList();
        var matches =
            from reading in told
            where evidence.Texts.Of(reading.Report) is null && clauses.Count > 0
            let best = clauses.Select(pair => (pair.Reading, Clause: pair.Clause!, Made: ClauseComparison.Compare(reading, pair.Reading))).OrderBy(pair => pair.Made.Relation).First()
            select new ClauseMatch(reading.Claim.Id, best.Reading.Report, best.Clause.Id, best.Clause.Path, best.Made.Relation, IsToldBefore(reading, best.Reading) ? best.Made.Reasons.Add(ToldBefore) : best.Made.Reasons);
        return undertaking with
        {
            Entry = undertaking.Entry with { Standing = standing, Clauses = [.. clauses.Select(pair => pair.Clause!.Id).Distinct(StringComparer.Ordinal)], ClauseMatches = [.. matches] },
        };
    }

    /// <summary>What was reported before the text bears its day may have been right when it was told.</summary>
    private bool IsToldBefore(UndertakingReading told, UndertakingReading text) => evidence.Timeline.IsLater(text.Report, told.Report, 1);

    private IEnumerable<Discrepancy> Against(ReconciledUndertaking told, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        var text = undertakings.Where(other => other.Entry.Standing == Standing.InText && other.Entry.Clauses.Any(clause => told.Entry.Clauses.Contains(clause, StringComparer.Ordinal))).FirstOrDefault();
        if (text is null) yield break;
        var reasons = told.Entry.ClauseMatches.SelectMany(match => match.Reasons).ToHashSet(StringComparer.Ordinal);
        foreach (var (kind, reason, ranked, written) in new[]
        {
            (DiscrepancyKind.Quantity, "another amount", told.Quantities, text.Quantities),
            (DiscrepancyKind.Date, "another date", told.Windows, text.Windows),
        })
        {
            if (!reasons.Contains(reason) || ranked.IsEmpty || written.IsEmpty || ranked[0].Position.Value == written[0].Position.Value) continue;
            ImmutableArray<Position> positions = [written[0].Position, ranked[0].Position];
            yield return DiscrepancyFinder.Make(
                kind, text.Entry.Id, DiscrepancyFinder.Explain(positions, $"The text ({told.Entry.ClauseMatches[0].Path}) and a report differ"),
                evidence.IsCopyError(positions[1], positions[0]), positions);
        }
    }

    private bool IsOfChange(Mention mention)
    {
        var report = evidence.Annotated(mention.Report);
        var at = report.SentenceFrom(mention.Span.Start);
        return at < report.Sentences.Length && PhraseWords.Of(report.Text[report.Sentences[at].Span]).Any(WordTable.Change.Contains);
    }
}
