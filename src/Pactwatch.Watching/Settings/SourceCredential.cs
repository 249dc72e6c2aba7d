using Pactwatch.Collecting.Fetching;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Settings;

/// <summary>What a source asks for, as it is kept among the secrets: a user with a password, or a header of its own.</summary>
public static class SourceCredential
{
    private const string Basic = "basic ";
    private const string Header = "header ";

    /// <summary>A user and a password, as they are kept.</summary>
    /// <exception cref="ArgumentException">They can't be sent so: the user holds a colon.</exception>
    public static string OfUser(string user, string password)
    {
        _ = FetchCredential.Basic(user, password);
        return $"{Basic}{user}:{password}";
    }

    /// <summary>A header, as it is kept.</summary>
    /// <exception cref="ArgumentException">It can't be sent so.</exception>
    public static string OfHeader(string name, string value)
    {
        _ = FetchCredential.Header(name, value);
        return $"{Header}{name}: {value}";
    }

    /// <summary>What was kept, to be sent; null for what is none.</summary>
    public static FetchCredential? Parse(string? kept)
    {
        try
        {
            if (kept?.StartsWith(Basic, StringComparison.Ordinal) == true && kept[Basic.Length..].Split(':', 2) is [var user, var password]) return FetchCredential.Basic(user, password);
            if (kept?.StartsWith(Header, StringComparison.Ordinal) == true && kept[Header.Length..].Split(": ", 2) is [var name, var value]) return FetchCredential.Header(name, value);
        }
        catch (ArgumentException)
        {
            // Somebody wrote into the file by hand.
        }

        return null;
    }

    /// <summary>
    /// The credential for asking a source now; null where it has none. One that moved to another origin is not told the
    /// secret that was given for the first: a feed could hand it to whom it likes.
    /// </summary>
    public static FetchCredential? Of(WatchedSource source, WatchSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(secrets);
        return IsOfOneOrigin(source.Address, source.CurrentAddress) ? Parse(secrets.Of(source.Id)) : null;
    }

    private static bool IsOfOneOrigin(string address, string other) =>
        Uri.TryCreate(address, UriKind.Absolute, out var one) && Uri.TryCreate(other, UriKind.Absolute, out var two) && one.GetLeftPart(UriPartial.Authority) == two.GetLeftPart(UriPartial.Authority);
}
