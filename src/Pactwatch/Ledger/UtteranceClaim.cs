using System.Collections.Immutable;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

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
    /// <summary>When and where it was said, or null where the report tells neither.</summary>
    public UtteranceSetting? Setting { get; init; }

    protected override string?[] Slots() => [Speaker.Name, Speaker.Role, SaidTo, Style.ToString(), Setting?.OnText, Setting?.Place];
}
