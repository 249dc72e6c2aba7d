using System.Collections.Immutable;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.States;

/// <summary>
/// Finds whose date was moved where only the date is named: "It was to have been handed back by 31 December. In November both
/// agreed to put off the date until 30 September": the undertaking last told of before, in the same report.
/// </summary>
public sealed class MovedDeadlines
{
    /// <summary>In characters: the sentence before, or the one before that.</summary>
    private const int Farthest = 400;

    private static readonly ImmutableArray<string> Moves = [.. Lexicon.Rows("Reconciliation/English/moves.txt").Select(row => $" {row[0]} ")];

    private static readonly ImmutableHashSet<string> Dates = ["date", "deadline", "term", "limit", "timetable"];

    private readonly StoryEvidence evidence;
    private readonly HashSet<(string Old, string Later)> pairs = [];

    /// <param name="undertakings">All undertakings of the story.</param>
    public MovedDeadlines(StoryEvidence evidence, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        this.evidence = evidence;
        foreach (var later in undertakings)
        {
            foreach (var move in later.Readings.Where(IsMove))
            {
                var old = undertakings
                    .Where(undertaking => undertaking != later)
                    .SelectMany(undertaking => undertaking.Readings.Where(reading => IsRightBefore(reading, move)).Select(reading => (Undertaking: undertaking, reading.Claim.Span)))
                    .OrderByDescending(told => told.Span.End).ThenByDescending(told => told.Span.Start).ThenBy(told => told.Undertaking.Entry.Id, StringComparer.Ordinal)
                    .FirstOrDefault().Undertaking;
                if (old is not null) pairs.Add((old.Entry.Id, later.Entry.Id));
            }
        }
    }

    /// <summary>True where a report tells the later one as another date for what it told of right before, and that is the old one.</summary>
    public bool IsMoved(ReconciledUndertaking old, ReconciledUndertaking later) => pairs.Contains((old.Entry.Id, later.Entry.Id));

    private bool IsMove(UndertakingReading reading)
    {
        if (reading.Window.To is null || reading.ObjectWords.IsEmpty || !reading.ObjectWords.IsSubsetOf(Dates)) return false;
        var words = $" {string.Join(' ', PhraseWords.Of(evidence.WordsOf(reading.Report, reading.Claim.Span)))} ";
        return Moves.Any(move => words.Contains(move, StringComparison.Ordinal));
    }

    private static bool IsRightBefore(UndertakingReading reading, UndertakingReading move) =>
        reading.Report == move.Report && reading.Window.To is { } end && end != move.Window.To && !IsOfDate(reading)
        && reading.Claim.Span.End <= move.Claim.Span.Start && move.Claim.Span.Start - reading.Claim.Span.End < Farthest;

    private static bool IsOfDate(UndertakingReading reading) => !reading.ObjectWords.IsEmpty && reading.ObjectWords.IsSubsetOf(Dates);
}
