using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

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
