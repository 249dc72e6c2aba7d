namespace Pactwatch.Reading.Access;

/// <summary>Whether a page shows its article, and by what that was seen.</summary>
/// <param name="Sign">For people, with the page's own words in quotation marks, at most 160 characters; null for an open page.</param>
public sealed record AccessSign(AccessKind Kind, string? Sign)
{
    internal static AccessSign Open { get; } = new(AccessKind.Open, null);
}
