namespace Pactwatch.Reading.Dates;

/// <summary>
/// Finds calendar dates in a text, in all known languages and scripts: "March 3, 2031", "3rd of March 2031", "Sep. 07",
/// "4 de marzo de 2031", "2031-03-03", "3.4.2031", "03/04/2031", "2031年3月4日".
/// </summary>
internal static class DateScanner
{
    /// <summary>The dates of <paramref name="text"/> in order, none within another.</summary>
    /// <param name="text">Read in one pass.</param>
    /// <param name="language">Settles month names in which languages differ; may be unknown.</param>
    /// <param name="allowsShortYears">Takes "04.03.31" as well, which in running text is often something else.</param>
    public static List<DateMention> Scan(string text, string? language = null, bool allowsShortYears = false)
    {
        var mentions = new List<DateMention>();
        if (!HasDigit(text)) return mentions;
        var reader = new DateReader(text, DateTokens.Cut(text), language);
        for (var at = 0; at < reader.Count;)
        {
            if (reader.ReadAt(at, out var end) is { } mention && (allowsShortYears || !mention.HasShortYear))
            {
                mentions.Add(mention);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return mentions;
    }

    /// <summary>A date or date and time as metadata has it ("2031-03-04T05:40:00+01:00", "20310304"), on the day it is written with; else the first date in words.</summary>
    public static DateMention? ScanOne(string? text)
    {
        const int Longest = 200;
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest) return null;
        if (CompactDate.Read(text) is { } compact) return compact;
        return Scan(text, allowsShortYears: true) is [var first, ..] ? ClockZone.Note(text, first) : null;
    }

    private static bool HasDigit(string text)
    {
        foreach (var character in text)
        {
            if (char.IsDigit(character)) return true;
        }

        return false;
    }
}
