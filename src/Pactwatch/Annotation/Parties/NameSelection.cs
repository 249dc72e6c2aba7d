using System.Collections.Immutable;

namespace Pactwatch.Annotation.Parties;

/// <summary>The names chosen so far: no two overlap. Knows which tokens they take.</summary>
internal sealed class NameSelection
{
    private readonly NameCandidate?[] byToken;
    private readonly List<NameCandidate> chosen = [];

    public NameSelection(int tokens)
    {
        byToken = new NameCandidate?[tokens];
    }

    /// <summary>The chosen names, in the order of choice.</summary>
    public IReadOnlyList<NameCandidate> Chosen => chosen;

    /// <summary>Takes the candidates that do not overlap what is chosen: the longest first, then the first proposed.</summary>
    public void TakeLongest(IEnumerable<NameCandidate> candidates)
    {
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Span.Length)) Take(candidate);
    }

    public bool Take(NameCandidate candidate)
    {
        for (var i = candidate.Tokens.First; i < candidate.Tokens.End; i++)
            if (byToken[i] is not null) return false;
        for (var i = candidate.Tokens.First; i < candidate.Tokens.End; i++) byToken[i] = candidate;
        chosen.Add(candidate);
        return true;
    }

    /// <summary>The name that holds the token, or null.</summary>
    public NameCandidate? At(int token) => token >= 0 && token < byToken.Length ? byToken[token] : null;

    public ImmutableArray<EntityMention> InOrder() =>
        [.. chosen.Select(candidate => candidate.Mention).OrderBy(mention => mention.Span)];
}
