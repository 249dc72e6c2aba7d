namespace Pactwatch.Language.Tokens;

/// <summary>Finds the ends of web addresses, e-mail addresses, handles, tags and emoticons. Each look ahead is bounded or consumes what it read.</summary>
internal static class AddressScanner
{
    private const int LongestLocalPart = 64;
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = EmbeddedLines.ReadSet("English/address-endings.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the web or e-mail address that starts here, or the start where there is none.</summary>
    public static int EndOfAddress(string text, int start, int end)
    {
        if (!MayBeAddress(text, start, end)) return start;
        var rest = text.AsSpan(start, end - start);
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return EndOfWebAddress(text, start, end);
        var mail = EndOfMail(text, start, end);
        return mail > start ? mail : EndOfBareAddress(text, start, end);
    }

    // No address is without one of these signs in its first part.
    private static bool MayBeAddress(string text, int start, int end)
    {
        var limit = Math.Min(end, start + LongestLocalPart);
        var at = start;
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '%' or '+')) at++;
        return at < limit && text[at] is '.' or '@' or ':';
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
        var isApart = start == part.Start || char.IsWhiteSpace(text[start - 1]);
        if (!isApart && char.IsDigit(text[start - 1])) return start;
        var at = start + 1;
        if (at < part.End && text[at] == '-') at++;
        if (at >= part.End || text[at] is not (')' or '(' or 'D' or 'P') || (!isApart && char.IsLetter(text[at]))) return start;
        while (at + 1 < part.End && text[at + 1] == text[at] && text[at] == ')') at++;
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

    // "example.org/reports", "report-2.pdf": names parted by stops, the last one a known ending; then what belongs to the address.
    private static int EndOfBareAddress(string text, int start, int end)
    {
        var limit = Math.Min(end, start + LongestLocalPart);
        int at = start, label = start;
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' || (text[at] == '.' && at > label)))
        {
            if (text[at] == '.') label = at + 1;
            at++;
        }

        while (at > start && text[at - 1] is '.' or '-') at--;
        label = start + text.AsSpan(start, at - start).LastIndexOf('.') + 1;
        if (label <= start + 1 || !(Endings.Contains(text.AsSpan(label, at - label)) || IsGroupName(text.AsSpan(start, at - start)))) return start;
        return at < end && text[at] == '/' ? EndOfWebAddress(text, at, end) : at;
    }

    // "sci.space.news": three or more names in small letters.
    private static bool IsGroupName(ReadOnlySpan<char> name)
    {
        var label = 0;
        var stops = 0;
        foreach (var c in name)
        {
            if (c == '.' && label < 2) return false;
            if (c == '.') stops++;
            else if (!char.IsAsciiLetterLower(c) && c != '-') return false;
            label = c == '.' ? 0 : label + 1;
        }

        return stops > 1 && label > 1;
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
