using System.Globalization;

namespace Pactwatch.Reading.Addresses;

/// <summary>
/// One spelling for each address of a page, so that two spellings of one page are compared as equal: RFC 3986, section 6.2,
/// with what readers' clicks add taken out. Nothing is guessed: "www.", a slash at the end, the order of parameters and
/// pages for telephones stay as they are, since they may be other pages.
/// </summary>
public static class CanonicalAddress
{
    /// <summary>The longest address, in characters; a longer one is none.</summary>
    public const int MaxLength = 2048;

    private const int LongestWritten = 8192;

    /// <summary>
    /// The address whole and in its one spelling: scheme and host in lower case, the host in ASCII (punycode), without the
    /// scheme's own port, user, fragment and tracking parameters; dot segments resolved, escapes in upper case, escaped
    /// letters, digits and "-._~" as themselves. What it gives, it gives again.
    /// </summary>
    /// <param name="address">As written, white space round it allowed.</param>
    /// <param name="baseAddress">What a relative address is below; null where there is none.</param>
    /// <returns>Null where it is no address of http or https, or longer than <see cref="MaxLength"/>.</returns>
    public static string? Of(string address, string? baseAddress = null) => Stable(address, baseAddress, keepsTracking: false);

    /// <summary>The same with its tracking parameters kept: the address to ask a site for.</summary>
    internal static string? Whole(string? address, string? baseAddress) => address is null ? null : Stable(address, baseAddress, keepsTracking: true);

    // Two layers of odd escapes may need two rounds; what still changes then is no address.
    private static string? Stable(string address, string? baseAddress, bool keepsTracking)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (Once(address, baseAddress, keepsTracking) is not { } first || Once(first, null, keepsTracking) is not { } second) return null;
        return first == second || Once(second, null, keepsTracking) == second ? second : null;
    }

    private static string? Once(string address, string? baseAddress, bool keepsTracking)
    {
        try
        {
            if (Parse(address, baseAddress) is not { } uri || HostOf(uri) is not { } host) return null;
            var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(CultureInfo.InvariantCulture);
            var path = PathSegments.Resolve(Escapes.Normal(uri.AbsolutePath));
            var query = Query(uri.Query, keepsTracking);
            var whole = $"{uri.Scheme}://{host}{port}{path}{query}";
            return whole.Length <= MaxLength ? whole : null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException)
        {
            // A host that looks like a name and can't be one in ASCII.
            return null;
        }
    }

    private static Uri? Parse(string address, string? baseAddress)
    {
        var written = Cleaned(address);
        if (written.Length is 0 or > LongestWritten) return null;
        if (Uri.TryCreate(written, UriKind.Absolute, out var whole) && !whole.IsFile) return OfWeb(whole);
        if (baseAddress is null || Cleaned(baseAddress) is not { Length: > 0 and <= LongestWritten } below) return null;
        return Uri.TryCreate(below, UriKind.Absolute, out var start) && OfWeb(start) is not null && Uri.TryCreate(start, written, out var resolved) ? OfWeb(resolved) : null;
    }

    private static Uri? OfWeb(Uri uri) => uri.Scheme is "http" or "https" ? uri : null;

    // As browsers do: no line breaks and tabs within, no blanks round it, slashes that lean the other way before the query
    // set upright; half of a character means nothing.
    private static string Cleaned(string address)
    {
        var trimmed = address.AsSpan().Trim(" \t\r\n\f\u00A0\uFEFF");
        var text = string.Concat(trimmed.ToString().EnumerateRunes().Where(rune => rune.Value is not ('\t' or '\r' or '\n')));
        var query = text.AsSpan().IndexOfAny('?', '#');
        return query < 0 ? text.Replace('\\', '/') : string.Concat(text[..query].Replace('\\', '/'), text[query..]);
    }

    private static string? HostOf(Uri uri) => uri.HostNameType switch
    {
        UriHostNameType.IPv6 => uri.Host.ToLowerInvariant(),
        UriHostNameType.Dns or UriHostNameType.IPv4 when uri.IdnHost is { Length: > 0 } host && host.All(IsOfHost) => host.ToLowerInvariant(),
        _ => null,
    };

    private static bool IsOfHost(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_';

    private static string Query(string query, bool keepsTracking)
    {
        if (query.Length < 2) return "";
        var parameters = Escapes.Normal(query[1..]).Split('&').Where(parameter => parameter.Length > 0 && (keepsTracking || !IsTracking(parameter)));
        var kept = string.Join('&', parameters);
        return kept.Length == 0 ? "" : "?" + kept;
    }

    private static bool IsTracking(string parameter)
    {
        var sign = parameter.IndexOf('=', StringComparison.Ordinal);
        return TrackingParameters.Contains(sign < 0 ? parameter : parameter[..sign]);
    }
}
