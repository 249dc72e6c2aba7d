using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Who said what: source, cue and content as PARC and PolNeAR define them. A part that isn't there is null
/// (content: empty). Spans of direct content leave the quotation marks out.
/// </summary>
/// <param name="Chain">The tellers from the report outwards, nearest first: ["Northwire", "a senior US official"].</param>
/// <param name="SaidTo">Whom it was said to, where that is told ("reporters"), or null; an outlet that was told is in the chain instead.</param>
public sealed record AttributedSpeech(
    TextSpan? Source,
    TextSpan? Cue,
    ImmutableArray<TextSpan> Content,
    AttributionStyle Style,
    CueKind Kind,
    Speaker Speaker,
    ImmutableArray<string> Chain,
    string? SaidTo = null);
