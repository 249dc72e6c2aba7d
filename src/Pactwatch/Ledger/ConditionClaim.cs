using System.Collections.Immutable;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>What one report tells of a condition on which undertakings hang: that a parliament ratified, that members voted it down, that a party goes on without it.</summary>
/// <param name="Topic">The words of what was asked for, or empty where the agreement's approval is meant.</param>
/// <param name="Actor">Who approved, refused or waived, as told; empty where nobody is named.</param>
/// <param name="Parties">The states or bodies named in the actor.</param>
/// <param name="On">When; null where no day is told.</param>
public sealed record ConditionClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    ConditionOutcome Outcome,
    string Topic,
    Slot<string> Actor,
    ImmutableArray<string> Parties,
    Slot<DateWindow>? On)
    : Claim(Report, Span, Attribution, Stance)
{
    protected override string?[] Slots() =>
        [Outcome.ToString(), Topic, Actor.Value, string.Join('|', Parties), On is { } on ? $"{on.Value.From:R}..{on.Value.To:R}" : null];
}
