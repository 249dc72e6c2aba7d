using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Review;

/// <summary>An entry of the ledger as something to be judged: one kind of thing for undertakings, figures, quotes, events, incidents, and what is told of but not undertaken.</summary>
/// <param name="Id">Of the entry; of the claim for what is not undertaken, which has no entry of its own.</param>
/// <param name="Kind">As <see cref="ClaimKinds"/> names it.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Claims">What tells it, in the ledger's order; never empty.</param>
/// <param name="Cells">What it shows, by slot.</param>
public sealed record JudgedEntry(string Id, string Kind, Accord Accord, string Title, ImmutableArray<Claim> Claims, EntryCells Cells)
{
    private static readonly Remembered<SourcedLedger, ImmutableArray<JudgedEntry>> OfLedgers = new(ledger => [.. ledger.Accords.SelectMany(accord => Of(ledger, accord))]);

    /// <summary>Everything of the ledger that can be judged, accord by accord, in the ledger's order.</summary>
    public static ImmutableArray<JudgedEntry> All(SourcedLedger ledger) => OfLedgers.Of(ledger);

    private static IEnumerable<JudgedEntry> Of(SourcedLedger ledger, Accord accord)
    {
        string Words(Claim claim) => ledger.Report(claim.Report).Report.Text[claim.Span];
        foreach (var entry in accord.Undertakings)
            yield return new JudgedEntry(entry.Id, ClaimKinds.Undertaking, accord, UndertakingLine.Of(entry), [.. entry.Mentions], EntryCells.Of(entry));
        foreach (var other in accord.Others.SelectMany(other => other.Mentions))
            yield return new JudgedEntry(other.Id, ClaimKinds.Undertaking, accord, $"{other.Other!.Value.Word()}: {Words(other)}", [other], EntryCells.Of(other));
        foreach (var figure in accord.Figures)
            yield return new JudgedEntry(figure.Id, ClaimKinds.Figure, accord, figure.Measure, [.. figure.Positions.SelectMany(position => position.Mentions)], EntryCells.Of(figure));
        foreach (var quote in accord.Quotes)
            yield return new JudgedEntry(quote.Id, ClaimKinds.Quote, accord, $"{(quote.Speaker.Length == 0 ? "Somebody not named" : quote.Speaker)}: {Words(quote.Fullest)}", [.. quote.Mentions], EntryCells.Of(quote));
        foreach (var happened in accord.Events)
            yield return new JudgedEntry(happened.Id, ClaimKinds.Event, accord, happened.What, [.. happened.Mentions], EntryCells.Of(happened));
        foreach (var incident in accord.Incidents)
            yield return new JudgedEntry(incident.Id, ClaimKinds.Incident, accord, incident.What, [.. incident.Mentions], EntryCells.Of(incident));
    }
}
