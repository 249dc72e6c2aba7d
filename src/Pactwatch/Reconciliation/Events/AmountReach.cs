using Pactwatch.Annotation.Quantities;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>How far an amount that was done goes towards one that was promised.</summary>
public sealed class AmountReach(StoryEvidence evidence)
{
    private const int WordsOfPurpose = 3;

    private static readonly string[] Purposes = [" for ", " to "];

    /// <param name="promised">The undertaking's amount.</param>
    /// <param name="done">The happening's amount.</param>
    /// <param name="isBorneOut">True where object, place or day say as well that they are of one thing.</param>
    public CompletionExtent? Of(Quantity promised, Quantity done, EventClaim happening, ReconciledUndertaking undertaking, bool isBorneOut)
    {
        var lead = undertaking.Lead;
        // "150 in all", and in another report "150 monitors": one of them tells what is counted.
        if (promised.Unit is null) promised = undertaking.Readings.Select(reading => reading.Quantity).FirstOrDefault(told => told is { Unit: not null } && told.Min == promised.Min) ?? promised;
        var isSameParty = evidence.PartyOf(happening.Actor, happening.Party) is { } party && party == lead.Party;
        if (happening.Act == Act.Release && lead.Act == Act.Release && IsExact(promised, done)) return CompletionExtent.Full;
        if (IsOfTheWhole(promised, done, happening)) return CompletionExtent.Partial;
        switch (QuantityComparison.OfOneUndertaking(promised, done))
        {
            case QuantityRelation.Compatible:
                return IsVague(done) && !isBorneOut && !isSameParty ? null : CompletionExtent.Full;
            case var _ when happening.Act != lead.Act:
            case var _ when !isSameParty && (promised.Unit is null || done.Unit is null):
            case var _ when !QuantityComparison.AreSameUnit(promised.Unit, done.Unit):
            case var _ when !isBorneOut && IsForAnother(happening, undertaking):
            case var _ when !isSameParty && !isBorneOut && !(happening.Act == Act.Pay && lead.Act == Act.Pay && promised.Unit is not null && promised.Unit == done.Unit):
                return null;
            default:
                return done.Max is { } most && promised.Min is { } least && most < least ? CompletionExtent.Partial : null;
        }
    }

    /// <summary>"$12 million for forty buses": a smaller sum for something that no report of the undertaking names is no part of it.</summary>
    private bool IsForAnother(EventClaim happening, ReconciledUndertaking undertaking)
    {
        var words = evidence.WordsOf(happening.Report, happening.Span);
        var known = undertaking.Readings.SelectMany(reading => PhraseWords.Telling(evidence.WordsOf(reading.Report, reading.Claim.Span))).ToHashSet(StringComparer.Ordinal);
        return Purposes.Any(purpose =>
            words.LastIndexOf(purpose, StringComparison.Ordinal) is var at and >= 0
            && PhraseWords.Telling(string.Join(' ', words[(at + purpose.Length)..].Split(' ').Take(WordsOfPurpose))) is { Count: > 0 } named && !named.Overlaps(known) && !named.Any(word => Units.IsTimeUnit(word)));
    }

    /// <summary>"Of the 150 monitors, 96 had arrived": the promised number stands beside the smaller one that was reached.</summary>
    private bool IsOfTheWhole(Quantity promised, Quantity done, EventClaim happening)
    {
        if (promised is not { Min: { } number } || promised.Max != number || done.Max is not { } reached || reached >= number) return false;
        var report = evidence.Annotated(happening.Report);
        var at = report.SentenceFrom(happening.Span.Start);
        return at < report.Sentences.Length && report.Quantities.Any(whole =>
            whole.Min == number && whole.Max == number && report.Sentences[at].Span.Contains(whole.Span)
            && QuantityComparison.AreSameUnit(whole.Unit, promised.Unit) && QuantityComparison.AreSameUnit(whole.Unit, done.Unit) && whole.Unit is not null);
    }

    /// <summary>Of people who go free the number tells who they are, whatever they are called: hostages, "our people".</summary>
    private static bool IsExact(Quantity promised, Quantity done) =>
        promised.Min is { } number && promised.Max == number && done.Min == number && done.Max == number && !Units.IsAmount(promised.Unit ?? "") && !Units.IsAmount(done.Unit ?? "");

    private static bool IsVague(Quantity quantity) => quantity.Min != quantity.Max || quantity.Unit is null;
}
