using Pactwatch.Reading.Access;

namespace Pactwatch.Watching.Pages;

/// <summary>That a page does not show its article, in words for a person.</summary>
public static class AccessWords
{
    /// <summary>A sentence with what it was seen by; null for a page that is open.</summary>
    public static string? Of(AccessSign access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.Kind switch
        {
            AccessKind.Open => null,
            AccessKind.Paywalled => $"The article is kept for subscribers: {access.Sign}.",
            AccessKind.ConsentWanted => $"The page wants consent to cookies before it shows anything: {access.Sign}.",
            AccessKind.LoginWanted => $"The page wants a login before it shows anything: {access.Sign}.",
            AccessKind.Challenge => $"The site wants to see that a person asks: {access.Sign}.",
            AccessKind.NotFoundPage => $"The page says that it is not there: {access.Sign}.",
            _ => $"Without its scripts the page is empty: {access.Sign}.",
        };
    }
}
