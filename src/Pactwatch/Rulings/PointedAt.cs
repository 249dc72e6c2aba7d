using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Rulings;

/// <summary>Which claims words point at.</summary>
internal static class PointedAt
{
    /// <summary>
    /// Of the claims meant those whose words are these, else those that share most with them: at least half of the shorter
    /// ones, so that an extractor that cuts its clauses otherwise keeps what people ruled.
    /// </summary>
    public static ImmutableArray<T> Among<T>(IEnumerable<T> claims, ImmutableArray<TextSpan> places, string? about)
        where T : Claim
    {
        List<T> near = [.. claims.Where(claim => places.Any(place => Shares(place, claim.Span)))];
        var meant = ClaimKinds.Meant(near, about).ToList();
        if (about is null || meant.Count < 2) return [.. meant];
        var most = meant.Max(claim => Likeness(claim.Span, places));
        return [.. meant.Where(claim => Likeness(claim.Span, places) == most)];
    }

    private static bool Shares(TextSpan place, TextSpan words) => !words.IsEmpty && place.Intersect(words).Length * 2 >= Math.Min(place.Length, words.Length);

    /// <summary>In thousandths: what is shared of what either covers.</summary>
    private static int Likeness(TextSpan words, ImmutableArray<TextSpan> places) => places.Max(place =>
    {
        var shared = place.Intersect(words).Length;
        return shared * 1000 / Math.Max(1, place.Length + words.Length - shared);
    });
}
