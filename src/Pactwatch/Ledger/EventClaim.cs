using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>Something that has happened: a step taken under the agreement, or against it.</summary>
public sealed record EventClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    Slot<string> Actor,
    string? Party,
    Act Act,
    Slot<string> Verb,
    Slot<string>? Object,
    Slot<Quantity>? Quantity,
    ImmutableArray<Slot<string>> Places,
    Slot<DateWindow>? On,
    CompletionExtent Extent,
    CompletionWitness Witness)
    : Claim(Report, Span, Attribution, Stance)
{
    /// <summary>True where it is a step of the agreement itself: signed, ratified, extended, refused, talked or voted on.</summary>
    public bool IsStep { get; init; }

    /// <summary>True where the words say that something undertaken was broken: left undone ("failed to pay", told as not done) or done against it ("by keeping troops there").</summary>
    public bool IsBreach { get; init; }

    protected override string?[] Slots() =>
    [
        Actor.Value, Party, Act.ToString(), Verb.Value, Object?.Value,
        Quantity is { } q ? FormattableString.Invariant($"{q.Value.Min}..{q.Value.Max} {q.Value.Unit}") : null,
        string.Join('|', Places.Select(place => place.Value)),
        On is { } w ? FormattableString.Invariant($"{w.Value.From:R}..{w.Value.To:R}") : null, Extent.ToString(), Witness.ToString(),
    ];
}
