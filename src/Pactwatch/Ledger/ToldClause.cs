using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

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
        var order = accord.Undertakings.Select((entry, at) => (entry.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        // A person confirms a clause as any other words.
        var confirmed = ledger.Effects.Where(effect => effect.Judgement.What == JudgementKind.Confirm && effect.Fate == JudgementFate.InEffect && effect.FoundIn == instrument.Report).ToList();
        return
        [
            .. instrument.Clauses.Select(clause => new ToldClause(
                clause,
                DepthOf(instrument, clause),
                [.. told[clause.Id].OrderBy(entry => entry.Standing).ThenBy(entry => order[entry.Id])],
                confirmed.Find(effect => effect.Places.Any(place => PointsAt(place, clause)))?.Judgement)),
        ];
    }

    /// <summary>The judged words and the clause's share at least half of the shorter ones.</summary>
    private static bool PointsAt(TextSpan place, Clause clause) =>
        place.Intersect(clause.Words) is { IsEmpty: false } shared && shared.Length * 2 >= Math.Min(place.Length, clause.Words.Length);

    private static int DepthOf(Instrument instrument, Clause clause)
    {
        var depth = 0;
        for (var at = clause.Parent; at is { } parent; at = instrument.Clauses[parent].Parent) depth++;
        return depth;
    }
}
