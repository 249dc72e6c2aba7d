using Pactwatch.Annotation.Quantities;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>How far an amount that was done goes towards one that was promised.</summary>
public sealed class AmountReach
{
    /// <param name="promised">The undertaking's amount.</param>
    /// <param name="done">The happening's amount.</param>
    /// <param name="isBorneOut">True where object, place or day say as well that they are of one thing.</param>
    public CompletionExtent? Of(Quantity promised, Quantity done, EventClaim happening, UndertakingReading lead, bool isBorneOut)
    {
        var isSameParty = happening.Party is not null && happening.Party == lead.Party;
        if (happening.Act == Act.Release && lead.Act == Act.Release && IsExact(promised, done)) return CompletionExtent.Full;
        switch (QuantityComparison.OfOneUndertaking(promised, done))
        {
            case QuantityRelation.Compatible:
                return IsVague(done) && !isBorneOut && !isSameParty ? null : CompletionExtent.Full;
            case var _ when happening.Act != lead.Act:
            case var _ when !isSameParty && (promised.Unit is null || done.Unit is null):
            case var _ when !QuantityComparison.AreSameUnit(promised.Unit, done.Unit):
            case var _ when !isSameParty && !isBorneOut && !(happening.Act == Act.Pay && lead.Act == Act.Pay && promised.Unit is not null && promised.Unit == done.Unit):
                return null;
            default:
                return done.Max is { } most && promised.Min is { } least && most < least ? CompletionExtent.Partial : null;
        }
    }

    /// <summary>Of people who go free the number tells who they are, whatever they are called: hostages, "our people".</summary>
    private static bool IsExact(Quantity promised, Quantity done) =>
        promised.Min is { } number && promised.Max == number && done.Min == number && done.Max == number && !Units.IsAmount(promised.Unit ?? "") && !Units.IsAmount(done.Unit ?? "");

    private static bool IsVague(Quantity quantity) => quantity.Min != quantity.Max || quantity.Unit is null;
}
