namespace Pactwatch.Language;

/// <summary>Finds the ends of web addresses, e-mail addresses, handles, tags and emoticons. Each look ahead is bounded or consumes what it read.</summary>
internal static class AddressScanner
{
    private const int LongestLocalPart = 64;

    /// <summary>The end of the web or e-mail address that starts here, or the start where there is none.</summary>
    public static int EndOfAddress(string text, int start, int end)
    {
        var rest = text.AsSpan(start, end - start);
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return EndOfWebAddress(text, start, end);
        return EndOfMail(text, start, end);
    }

    /// <summary>The end of the letters, digits and underscores of a handle or tag.</summary>
    public static int EndOfTag(string text, int at, int end)
    {
        while (Letters.WordLength(text, at, end) is var length && length > 0) at += length;
        return at;
    }

    /// <summary>The end of ":-)" and the like, where blanks stand on both sides; else the start.</summary>
    public static int EndOfEmoticon(string text, int start, TextSpan part)
    {
        if (start > part.Start && !char.IsWhiteSpace(text[start - 1])) return start;
        var at = start + 1;
        if (at < part.End && text[at] == '-') at++;
        if (at >= part.End || text[at] is not (')' or '(' or 'D' or 'P')) return start;
        at++;
        return at >= part.End || char.IsWhiteSpace(text[at]) ? at : start;
    }

    private static int EndOfWebAddress(string text, int start, int end)
    {
        var at = start;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('"' or '<' or '>' or '“' or '”')) at++;
        while (at > start + 1 && text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’' or '…') at--;
        return at;
    }

    private static int EndOfMail(string text, int start, int end)
    {
        var at = start;
        var limit = Math.Min(end, start + LongestLocalPart);
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-')) at++;
        if (at == start || at >= limit || text[at] != '@' || at + 1 >= end || !char.IsAsciiLetterOrDigit(text[at + 1])) return start;
        at++;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-')) at++;
        while (text[at - 1] is '.' or '-') at--;
        return at;
    }
}
