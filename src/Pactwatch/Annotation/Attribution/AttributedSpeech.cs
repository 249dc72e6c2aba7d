using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>How the content of an attribution is given: word for word, word for word in part, or told.</summary>
public enum AttributionStyle
{
    Direct,
    Mixed,
    Indirect,
}

/// <summary>What kind of saying a cue is; the kinds of cues.tsv.</summary>
public enum CueKind
{
    Say,
    Announce,
    Confirm,
    Deny,
    Decline,
    Claim,
    Admit,
    Warn,
    Demand,
    Promise,
    Think,
    Ask,
    Suggest,
    Show,
    Adverbial,
    Noun,
    None,
}

/// <summary>Who speaks: a person with a role, an outlet, a document, or a description of somebody unnamed.</summary>
/// <param name="Name">"Farhad Alaaldin", "Reuters", "a senior US official"; empty where nobody is named at all.</param>
/// <param name="Role">"foreign affairs adviser to the Iraqi prime minister", or null.</param>
/// <param name="Party">The party the speaker speaks for, as a full name ("Iraq"), or null.</param>
/// <param name="IsNamed">False for "an official", "sources", "he" that could not be resolved.</param>
public sealed record Speaker(string Name, string? Role = null, string? Party = null, bool IsNamed = true);

/// <summary>
/// Who said what: source, cue and content as PARC and PolNeAR define them. A part that isn't there is null
/// (content: empty). Spans of direct content leave the quotation marks out.
/// </summary>
/// <param name="Chain">The tellers from the report outwards, nearest first: ["Reuters", "a senior US official"].</param>
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
