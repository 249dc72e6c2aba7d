using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>Makes the claim that a person added: words that they marked, its slots filled by hand.</summary>
internal static class AddedClaims
{
    private static readonly ImmutableHashSet<string> Others = ImmutableHashSet.Create(StringComparer.Ordinal, "kind", "gloss", "attribution", "stance");

    /// <summary>The names of the slots that the value fills.</summary>
    public static IEnumerable<(string Slot, JsonElement Value)> Slots(JsonElement value) =>
        value.EnumerateObject().Where(member => !Others.Contains(member.Name)).Select(member => (member.Name, member.Value));

    /// <summary>Null where the value names no kind that can be added, or a slot can't be filled with what it says.</summary>
    public static Claim? Make(Judgement judgement, Report report, TextSpan place)
    {
        if (SlotValues.Parse(judgement.Value) is not { ValueKind: JsonValueKind.Object } value || Bare(report.Id, place, value) is not { } claim) return null;
        var setter = new SlotSetter(report.Text.Characters);
        foreach (var (slot, filled) in Slots(value))
        {
            if (setter.Set(claim, slot, filled) is not { } set) return null;
            claim = set with { Edits = claim.Edits.Add(new SlotEdit(slot, SlotValues.Shown(filled), judgement)) };
        }

        return claim with { AddedBy = judgement, Gloss = GlossOf(judgement, value, report) };
    }

    /// <summary>The translation that comes with it, or null.</summary>
    public static Gloss? GlossOf(Judgement judgement, JsonElement value, Report report) =>
        value.TryGetProperty("gloss", out var gloss) && SlotValues.Member(gloss, "text") is { } words
            ? new Gloss(words, judgement.By, SlotValues.Member(gloss, "language") ?? report.Reading.Language)
            : null;

    private static Claim? Bare(ReportId report, TextSpan place, JsonElement value)
    {
        ImmutableArray<string> tellers = value.TryGetProperty("attribution", out var chain) ? SlotValues.Texts(chain) ?? [] : [];
        var stance = SlotValues.Word<Stance>(SlotValues.Member(value, "stance"), LedgerWords.Word) ?? Stance.Asserts;
        var nobody = new Slot<string>("", null);
        return SlotValues.Member(value, "kind") switch
        {
            ClaimKinds.Undertaking => new UndertakingClaim(report, place, tellers, stance, nobody, null, Act.Other, nobody, null, null, null, [], null, [], Modality.Planned, Duty.Achieve, null),
            ClaimKinds.Figure when value.TryGetProperty("quantity", out var amount) && SlotValues.Quantity(amount, place) is { } quantity =>
                new FigureClaim(report, place, tellers, stance, quantity, quantity.Unit ?? "", [], null),
            ClaimKinds.Quote => new UtteranceClaim(report, place, tellers, stance, new Speaker("", IsNamed: false), null, AttributionStyle.Direct),
            ClaimKinds.Event => new EventClaim(report, place, tellers, stance, nobody, null, Act.Other, nobody, null, null, [], null, CompletionExtent.Full, CompletionWitness.Third),
            ClaimKinds.Status when SlotValues.Word<AgreementStatus>(SlotValues.Member(value, "status"), LedgerWords.Word) is { } status => new StatusClaim(report, place, tellers, stance, status, null),
            _ => null,
        };
    }
}
