namespace Pactwatch.Language.Models;

/// <summary>
/// One way of writing for what means the same: quotation marks, apostrophes, dashes and ellipses of all kinds as the
/// typewriter has them, since treebanks and newspapers differ in these; every digit as 0, since numbers are told by their shape.
/// </summary>
internal static class PlainSigns
{
    /// <summary>Writes the form so; returns the length, which is at most that of the form.</summary>
    public static int Write(ReadOnlySpan<char> form, Span<char> plain)
    {
        if (IsEllipsis(form))
        {
            plain[0] = '\u2026';
            return 1;
        }

        var length = 0;
        foreach (var unit in form)
        {
            var sign = Of(unit);
            // "--" and "---" are one dash.
            if (sign == '-' && length == 1 && plain[0] == '-') continue;
            plain[length++] = sign;
        }

        return length;
    }

    // "…", "..", "....": any run of stops but one.
    private static bool IsEllipsis(ReadOnlySpan<char> form) =>
        form.Length > 0 && (form[0] == '\u2026' || form.Length > 1) && form.IndexOfAnyExcept('.', '\u2026') < 0;

    private static char Of(char unit) => unit switch
    {
        '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '`' => '\'',
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        _ => char.IsDigit(unit) ? '0' : unit,
    };
}
