using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>A number as read: its tokens, and the value as an interval with both ends included.</summary>
/// <param name="Plain">The value before scale words: 2 in "2 to 3 million" borrows the scale of the 3.</param>
/// <param name="Scale">What scale words multiplied by; 1 without them.</param>
/// <param name="IsPart">True for a part of one ("two-thirds", "1/4"): a share, unless a measure follows.</param>
internal sealed record NumberPhrase(TokenRange Tokens, decimal Min, decimal Max, NumberForm Form, decimal Plain, decimal Scale, VagueUse? Vague = null, bool IsPart = false)
{
    public bool HasScale => Scale > 1m;

    public NumberPhrase WithScale(decimal scale) => this with { Min = Min * scale, Max = Max * scale, Scale = scale };
}
