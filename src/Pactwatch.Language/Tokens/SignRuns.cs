namespace Pactwatch.Language.Tokens;

/// <summary>Finds the ends of signs: most stand alone, stops and lines drawn with signs ("...", "?!", "-----", "==>") stand together.</summary>
internal static class SignRuns
{
    /// <summary>The end of the sign or run of signs that starts here.</summary>
    public static int End(string text, int start, int end)
    {
        var c = text[start];
        if (IsStop(c)) return EndOfStops(text, start, end);
        if (IsStroke(c)) return EndOfStrokes(text, start, end);
        if (c is '+' or '$') return EndOfSame(text, start, end);
        if (c is '\'' or '`' or '’' or '‘' && start + 1 < end && text[start + 1] is '\'' or '`' or '’' && (c == text[start + 1] || c == '‘')) return start + 2;
        return Letters.SignEnd(text, start, end);
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?';

    private static bool IsStroke(char c) => c is '-' or '*' or '=' or '_' or '~' or '<' or '>' or '^';

    private static int EndOfStops(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && IsStop(text[at])) at++;
        return at;
    }

    // Different strokes are one sign only where they draw something: three or more, or an arrow.
    private static int EndOfStrokes(string text, int start, int end)
    {
        var same = EndOfSame(text, start, end);
        var at = same;
        while (at < end && (IsStroke(text[at]) || text[at] == '+')) at++;
        var isArrow = at - start == 2 && (text[start], text[start + 1]) is ('<', '-') or ('-', '>') or ('=', '>');
        return at - start > 2 || isArrow ? at : same;
    }

    private static int EndOfSame(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && text[at] == text[start]) at++;
        return at;
    }
}
