using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>Something a party is to do, keep doing or not do; or, with <see cref="Other"/>, something told of that nobody undertook.</summary>
/// <param name="Actor">Who is to do it, as a full noun phrase or name ("US-led coalition troops"); empty value if nobody is named.</param>
/// <param name="Verb">Dictionary form of the act's verb or noun ("leave", "withdrawal").</param>
/// <param name="Party">The party behind the actor, where known ("United States").</param>
/// <param name="Conditions">Words of each condition it hangs on.</param>
/// <param name="Other">Null for an undertaking; else why it is none.</param>
public sealed record UndertakingClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    Slot<string> Actor,
    string? Party,
    Act Act,
    Slot<string> Verb,
    Slot<string>? Object,
    Slot<string>? Beneficiary,
    Slot<Quantity>? Quantity,
    ImmutableArray<Slot<string>> Places,
    Slot<DateWindow>? Window,
    ImmutableArray<TextSpan> Conditions,
    Modality Modality,
    Duty Duty,
    string? Phase,
    OtherKind? Other = null,
    bool IsHeadline = false)
    : Claim(Report, Span, Attribution, Stance)
{
    protected override string?[] Slots() =>
    [
        Actor.Value, Party, Act.ToString(), Verb.Value, Object?.Value, Beneficiary?.Value,
        Quantity is { } q ? FormattableString.Invariant($"{q.Value.Min}..{q.Value.Max} {q.Value.Unit} {q.Value.Per}") : null,
        string.Join('|', Places.Select(place => place.Value)),
        Window is { } w ? FormattableString.Invariant($"{w.Value.From:R}..{w.Value.To:R} {w.Value.RelativeTo}") : null,
        string.Join('|', Conditions), Modality.ToString(), Duty.ToString(), Phase, Other?.ToString(), IsHeadline ? "headline" : null,
    ];
}
