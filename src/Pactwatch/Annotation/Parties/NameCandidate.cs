using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>A name that a recognizer proposes: its tokens and what it would be. Where two overlap the longer wins, then the earlier recognizer.</summary>
internal sealed record NameCandidate(TokenRange Tokens, EntityMention Mention, NameKind? Known = null)
{
    public TextSpan Span => Mention.Span;
}
