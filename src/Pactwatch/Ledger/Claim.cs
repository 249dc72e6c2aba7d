using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>
/// Words of one report that carry a statement, with the chain of tellers from the report outwards, nearest
/// first; the chain is empty where the report says it in its own voice.
/// </summary>
public record Mention(ReportId Report, TextSpan Span, ImmutableArray<string> Attribution, Stance Stance);

/// <summary>
/// An atom: what one report says about one thing. Its id is a hash of report, kind, span, attribution and
/// slots, so that reading again changes nothing. The hierarchy is closed: undertaking, figure, utterance,
/// event, status.
/// </summary>
public abstract record Claim(ReportId Report, TextSpan Span, ImmutableArray<string> Attribution, Stance Stance)
    : Mention(Report, Span, Attribution, Stance)
{
    private string? id;

    /// <summary>"c-" and a hash of everything the claim says.</summary>
    public string Id => id ??= "c-" + ContentHash.Of([Report.Value, GetType().Name, Span.ToString(), string.Join('|', Attribution), Stance.ToString(), .. Slots()]);

    /// <summary>What the claim says, slot by slot, in a fixed order: part of its id.</summary>
    protected abstract string?[] Slots();
}

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
        Quantity is { } q ? $"{q.Value.Min}..{q.Value.Max} {q.Value.Unit} {q.Value.Per}" : null,
        string.Join('|', Places.Select(place => place.Value)),
        Window is { } w ? $"{w.Value.From:R}..{w.Value.To:R} {w.Value.RelativeTo}" : null,
        string.Join('|', Conditions), Modality.ToString(), Duty.ToString(), Phase, Other?.ToString(), IsHeadline ? "headline" : null,
    ];
}

/// <summary>A quantity bound to what it measures.</summary>
/// <param name="Measure">What is counted and of what ("US troops in Iraq").</param>
/// <param name="AsOf">The window in which the figure held, where told.</param>
public sealed record FigureClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    Quantity Quantity,
    string Measure,
    ImmutableArray<string> Places,
    DateWindow? AsOf)
    : Claim(Report, Span, Attribution, Stance)
{
    protected override string?[] Slots() =>
        [$"{Quantity.Min}..{Quantity.Max} {Quantity.Unit} {Quantity.Approximation}", Measure, string.Join('|', Places), AsOf is { } w ? $"{w.From:R}..{w.To:R}" : null];
}

/// <summary>Words that somebody said, in quotation marks or told.</summary>
public sealed record UtteranceClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    Speaker Speaker,
    string? SaidTo,
    AttributionStyle Style)
    : Claim(Report, Span, Attribution, Stance)
{
    protected override string?[] Slots() => [Speaker.Name, Speaker.Role, SaidTo, Style.ToString()];
}

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
    protected override string?[] Slots() =>
    [
        Actor.Value, Party, Act.ToString(), Verb.Value, Object?.Value,
        Quantity is { } q ? $"{q.Value.Min}..{q.Value.Max} {q.Value.Unit}" : null,
        string.Join('|', Places.Select(place => place.Value)),
        On is { } w ? $"{w.Value.From:R}..{w.Value.To:R}" : null, Extent.ToString(), Witness.ToString(),
    ];
}

/// <summary>The agreement's standing, as one report tells it.</summary>
/// <param name="On">The day it is told to have come about, where told.</param>
public sealed record StatusClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    AgreementStatus Value,
    LocalDate? On)
    : Claim(Report, Span, Attribution, Stance)
{
    protected override string?[] Slots() => [Value.ToString(), On?.ToString("R", System.Globalization.CultureInfo.InvariantCulture)];
}
