using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>Something told as done against a truce: a shelling, an abduction, a wildcat strike, a new tariff.</summary>
/// <param name="What">What it is called ("air strike"), the same for every wording.</param>
/// <param name="Family">The kind of truce that it is against: "arms", "labour", "trade", or "any" for a violation of what nobody says.</param>
/// <param name="Actor">Who is said to have done it, as told; empty where nobody is named.</param>
/// <param name="Party">The party behind the actor, where known.</param>
/// <param name="Count">How many are told of: 1 or more.</param>
/// <param name="Places">Where; empty where no place is named.</param>
/// <param name="On">When; null where no day is told.</param>
/// <param name="By">Who alleges or verified it, as told; null where the report says it in its own voice.</param>
/// <param name="IsVerified">True where a verifier found it or the outlet saw it for itself; else it is alleged, also where the report names no teller.</param>
/// <param name="IsTied">True where the words themselves tie it to the truce ("since the truce began", "in breach of the pact").</param>
/// <param name="Victims">Those told as harmed, at most one count of each kind.</param>
public sealed record IncidentClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    string What,
    string Family,
    Slot<string> Actor,
    string? Party,
    int Count,
    ImmutableArray<string> Places,
    Slot<DateWindow>? On,
    string? By,
    bool IsVerified,
    bool IsTied,
    ImmutableArray<VictimCount> Victims)
    : Claim(Report, Span, Attribution, Stance)
{
    protected override string?[] Slots() =>
    [
        What, Family, Actor.Value, Party, Count.ToString(CultureInfo.InvariantCulture), string.Join('|', Places),
        On is { } on ? $"{on.Value.From:R}..{on.Value.To:R}" : null, By, IsVerified ? "verified" : "alleged", IsTied ? "tied" : null,
        string.Join('|', Victims.Select(victims => string.Create(CultureInfo.InvariantCulture, $"{victims.What} {victims.Min}..{victims.Max}"))),
    ];
}
