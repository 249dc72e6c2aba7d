using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>The readings of one slot and who holds them, the one shown first: what a person ruled last, else that of the agreement's own text, else most origins, then the latest told, then most reports, then most mentions, then as text.</summary>
public sealed class SlotPositions(StoryEvidence evidence)
{
    /// <summary>The value shown, or null where no claim tells one. What all claims that tell it agree on takes no ranking.</summary>
    /// <param name="slot">Name of the slot, as in the formats ("actor").</param>
    /// <param name="told">The claims.</param>
    /// <param name="value">Value of the slot in each claim; null where the claim doesn't tell it.</param>
    public string? Leading<T>(string slot, IReadOnlyCollection<T> told, Func<T, string?> value)
        where T : Claim
    {
        var values = told.Where(TellsOfSlots).Select(value).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return values.Count == 2 ? Of(slot, told, value)[0].Position.Value : values.Count == 1 ? values[0] : null;
    }

    /// <summary>What denies or takes back the undertaking has no say in what it is.</summary>
    private static bool TellsOfSlots(Claim claim) => claim.Stance is not (Stance.Denies or Stance.Retracts);

    /// <param name="slot">Name of the slot, as in the formats ("window").</param>
    /// <param name="told">Value of the slot in each claim; null where the claim doesn't tell it.</param>
    public ImmutableArray<RankedPosition<T>> Of<T>(string slot, IEnumerable<T> told, Func<T, string?> value)
        where T : Claim
    {
        var groups = (
            from claim in told
            let words = TellsOfSlots(claim) ? value(claim) : null
            where words is not null
            group claim by words into held
            select (Value: held.Key, Claims: ClaimOrder.Sorted(held))).ToList();
        var origins = groups.ToDictionary(group => group.Value, group => evidence.Origins(group.Claims), StringComparer.Ordinal);
        var copies = groups.ToDictionary(
            group => group.Value,
            group => groups.Exists(other => other.Value != group.Value && evidence.IsCopyError(ClaimOrder.Reports(group.Claims), origins[group.Value], ClaimOrder.Reports(other.Claims).ToHashSet(), origins[other.Value])),
            StringComparer.Ordinal);
        return
        [
            .. groups
                .Select(held => new RankedPosition<T>(
                    new Position(slot, held.Value, ClaimOrder.Reports(held.Claims), origins[held.Value], [.. held.Claims]),
                    held.Claims,
                    copies[held.Value]))
                .OrderByDescending(ranked => RuledAt(slot, ranked.Claims))
                .ThenBy(ranked => !evidence.Texts.Leads(ranked.Claims))
                .ThenBy(ranked => ranked.IsCopyError)
                .ThenByDescending(ranked => ranked.Position.Origins.Fewest)
                .ThenByDescending(ranked => Latest(ranked.Position.Reports))
                .ThenByDescending(ranked => ranked.Position.Reports.Length)
                .ThenByDescending(ranked => ranked.Claims.Length)
                .ThenBy(ranked => ranked.Position.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>True where the last word of a person on the slot is that it is empty.</summary>
    public static bool IsEmptied<T>(string slot, IEnumerable<T> claims)
        where T : Claim =>
        claims.Select(claim => claim.EditOf(slot)).OfType<SlotEdit>().MaxBy(edit => (edit.Judgement.At, edit.Judgement.Id)) is { Text: "" };

    /// <summary>The claim whose words stand for the position: the one that a person ruled last, else the first.</summary>
    public static T Shown<T>(string slot, RankedPosition<T> ranked)
        where T : Claim =>
        ranked.Claims.MaxBy(claim => claim.EditOf(slot)?.Judgement.At ?? Instant.MinValue)!;

    private static Instant RuledAt<T>(string slot, ImmutableArray<T> claims)
        where T : Claim =>
        claims.Max(claim => claim.EditOf(slot)?.Judgement.At ?? Instant.MinValue);

    private LocalDate Latest(ImmutableArray<Text.ReportId> reports) =>
        reports.Select(report => evidence.Timeline.Latest(report)).Max() ?? LocalDate.MinIsoValue;
}
