using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>A clause of an agreement's own text as it is shown: how deep it lies, and the entries that tell of it.</summary>
/// <param name="Depth">0 at the top.</param>
/// <param name="Entries">Undertakings that the clause tells, then those that reports tell otherwise; in the ledger's order.</param>
/// <param name="ConfirmedBy">The judgement of a person who confirmed the clause's words; null while nobody did.</param>
public sealed record ToldClause(Clause Clause, int Depth, ImmutableArray<UndertakingEntry> Entries, Judgement? ConfirmedBy)
{
    /// <summary>True of a clause that binds somebody and that nobody has confirmed yet.</summary>
    public bool IsUnconfirmed => ConfirmedBy is null && !Entries.IsEmpty;

    /// <summary>The clauses of one text of an accord, in the order of the text.</summary>
    public static ImmutableArray<ToldClause> Of(SourcedLedger ledger, Accord accord, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(accord);
        ArgumentNullException.ThrowIfNull(instrument);
        var told = accord.Undertakings.SelectMany(entry => entry.Clauses.Select(clause => (clause, entry))).ToLookup(pair => pair.clause, pair => pair.entry, StringComparer.Ordinal);
        var text = ledger.Report(instrument.Report).Report.Text;
        var confirmed = Confirmations(ledger.Judgements, instrument);
        return
        [
            .. instrument.Clauses.Select(clause => new ToldClause(
                clause,
                DepthOf(instrument, clause),
                [.. told[clause.Id].OrderBy(entry => entry.Standing).ThenBy(entry => accord.Undertakings.IndexOf(entry))],
                confirmed.FirstOrDefault(judgement => IsIn(judgement.Words.Exact, text[clause.Span])))),
        ];
    }

    private static bool IsIn(string exact, string words) => words.Contains(exact, StringComparison.Ordinal) || exact.Contains(words, StringComparison.Ordinal);

    private static int DepthOf(Instrument instrument, Clause clause)
    {
        var depth = 0;
        for (var at = clause.Parent; at is { } parent; at = instrument.Clauses[parent].Parent) depth++;
        return depth;
    }

    // Confirmations of this text's words that stand; a person confirms a clause as any other words, once.
    private static List<Judgement> Confirmations(ImmutableArray<Judgement> judgements, Instrument instrument)
    {
        var superseded = judgements.Select(judgement => judgement.Supersedes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. judgements.Where(judgement => judgement.What == JudgementKind.Confirm && judgement.Words.Report == instrument.Report && judgement.Words.Exact.Length > 0 && !superseded.Contains(judgement.Id))];
    }
}
