using System.Collections.Frozen;
using Pactwatch.Reading.Languages;

namespace Pactwatch.Reading.Dates;

/// <summary>
/// Reads a dateline part by part, in whatever order its parts come: place, region, date, agency, and the dash or colon
/// that ends it: "KYIV, Ukraine, March 4, 2031 (DNA) — ", "BERLIN, 4. März (dpa) - ", "Drell, March 4 /DNA Newswire/ -- ",
/// "DRELL. March 4. DNA – ", "(Northwire) - ".
/// </summary>
internal ref struct DatelineParts
{
    private const int LookedAt = 130;
    private const int LongestAgency = 40;
    private const int MostPlaceWords = 4;
    private const int MostParts = 8;

    private static readonly FrozenSet<string> SmallWords = KnownLanguages.All.Single(language => language.Code == "en").Words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly ReadOnlySpan<char> text;
    private readonly List<DateMention> dates;
    private int at;
    private int places;

    private DatelineParts(string paragraph)
    {
        var head = paragraph[..Math.Min(LookedAt, paragraph.Length)];
        text = head;
        dates = DateScanner.Scan(head);
    }

    /// <summary>Where the dateline ends, its dash or colon included; 0 where the paragraph opens with something else.</summary>
    public static int EndOf(string paragraph) => paragraph.Length == 0 ? 0 : new DatelineParts(paragraph).Read(paragraph.Length);

    private int Read(int whole)
    {
        bool hasDate = false, hasAgency = false;
        for (var parts = 0; parts < MostParts; parts++)
        {
            SkipSpaces();
            if (!hasDate && ReadDate()) hasDate = true;
            else if (!hasAgency && ReadAgency()) hasAgency = true;
            else if (hasDate || hasAgency ? ReadEnd() : ReadDashBeforeDate()) return at < whole && places > 0 | hasAgency ? at : 0;
            else if (!ReadPlace(hasDate)) return 0;
        }

        return 0;
    }

    private bool ReadDate()
    {
        foreach (var date in dates)
        {
            if (date.Span.Start != at && !IsArticleBefore(date.Span.Start)) continue;
            at = date.Span.End;
            return true;
        }

        return false;
    }

    // "Paris, le 4 mars", "Berlin, den 4. März"
    private readonly bool IsArticleBefore(int date)
    {
        const int LongestArticle = 3;
        return date > at + 1 && date - at <= LongestArticle + 1 && text[date - 1] == ' ' && char.IsLower(text[at]) && DateWords.IsKnown(text[at..(date - 1)]);
    }

    // (DNA), [Northwire], /DNA Newswire/: a name, or the small letters by which some agencies go.
    private bool ReadAgency()
    {
        if (at >= text.Length || text[at] is not ('(' or '[' or '/')) return false;
        var close = text[at] switch { '(' => ')', '[' => ']', _ => '/' };
        var length = text[(at + 1)..].IndexOf(close);
        if (length is < 2 or > LongestAgency) return false;
        var name = text.Slice(at + 1, length);
        if (!char.IsUpper(name[0]) && (name.Length > 5 || name.ContainsAnyExceptInRange('a', 'z'))) return false;
        if (name.Contains(". ", StringComparison.Ordinal)) return false;
        at += length + 2;
        return true;
    }

    private bool ReadPlace(bool isBehindDate)
    {
        var start = at;
        var words = 0;
        while (at < text.Length && words < MostPlaceWords)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '\'' or '’' or '-' || (text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1])))) end++;
            if (end == at || !char.IsUpper(text[at])) break;
            // "On", "The", "In" open a sentence; behind the date only an agency's capitals may stand.
            if (SmallWords.Contains(text[at..end].ToString()) && !IsCapitals(text[at..end])) return false;
            if (isBehindDate && !IsCapitals(text[at..end])) return false;
            words++;
            at = end;
            if (at + 1 >= text.Length || text[at] != ' ' || !char.IsUpper(text[at + 1])) break;
            at++;
        }

        if (words == 0 || at == start) return false;
        places++;
        return true;
    }

    // "London – 4 March 2031: "
    private bool ReadDashBeforeDate()
    {
        var start = at;
        if (places == 0 || !ReadDash()) return false;
        SkipSpaces();
        if (ReadDate() && at < text.Length && (text[at] == ':' || IsDash(text[at]) || text[at..].StartsWith(" –") || text[at..].StartsWith(" —") || text[at..].StartsWith(" -")))
        {
            SkipSpaces();
            at++;
            return true;
        }

        at = start;
        return false;
    }

    private bool ReadEnd()
    {
        if (at < text.Length && text[at] == ':')
        {
            at++;
            return true;
        }

        return ReadDash();
    }

    private bool ReadDash()
    {
        if (at >= text.Length || !IsDash(text[at])) return false;
        // A hyphen ends a dateline only between spaces.
        if (text[at] == '-' && (at == 0 || text[at - 1] != ' ')) return false;
        while (at < text.Length && IsDash(text[at])) at++;
        return true;
    }

    private void SkipSpaces()
    {
        while (at < text.Length && text[at] is ' ' or ',' or '.' && at > 0) at++;
    }

    private static bool IsDash(char character) => character is '–' or '—' or '―' or '-';

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLower(letter)) return false;
        }

        return word.Length > 1;
    }
}
