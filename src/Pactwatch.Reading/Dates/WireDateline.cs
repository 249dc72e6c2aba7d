using System.Text.RegularExpressions;
using Pactwatch.Language;

namespace Pactwatch.Reading.Dates;

/// <summary>
/// The dateline with which a newspaper opens its first paragraph: "GENEVA (AP) — ", "PORT SABLE, May 16 (Pontine) – ",
/// "TARRIN, April 7, 2032 – ", "WASHINGTON — ". Place, then region, date and agency as they come, then a dash.
/// </summary>
internal static partial class WireDateline
{
    private const int LookedAt = 160;
    private const int ShortestBarePlace = 5;

    /// <summary>The dateline's range, the dash included; null where the paragraph opens with something else.</summary>
    public static TextSpan? Find(string paragraph)
    {
        var length = Math.Max(LengthByShape(paragraph), DatelineParts.EndOf(paragraph));
        while (length > 0 && paragraph[length - 1] == ' ') length--;
        return length > 0 && length < paragraph.Length ? new TextSpan(0, length) : null;
    }

    private static int LengthByShape(string paragraph)
    {
        var match = Opening().Match(paragraph.Length > LookedAt ? paragraph[..LookedAt] : paragraph);
        if (!match.Success || match.Length >= paragraph.Length) return 0;
        var hasAgency = match.Groups["agency"].Success;
        var hasDash = match.Groups["dash"].Success;
        var place = match.Groups["place"].ValueSpan;
        var hasDate = DateScanner.Scan(match.Value).Count > 0;
        // "Nairobi (AP) — " needs all its parts; a place in capitals can do with fewer, but a short one is rather
        // an abbreviation ("NATO (the alliance)", "US – Kenyan talks").
        if (place.ContainsAnyInRange('a', 'z') && !(hasAgency && hasDash)) return 0;
        if (!hasDash && !hasDate) return 0;
        return !hasAgency && !hasDate && place.Length < ShortestBarePlace ? 0 : match.Length;
    }

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L}'’.\-]{1,24}(?: \p{Lu}[\p{L}'’.\-]{0,24}){0,3})(?:/\p{Lu}[\p{Lu} ]{1,24})?(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)?(?:,? [A-Z][A-Za-z]{2,8}\.? [0-9]{1,2}|,? [0-9]{1,2} [A-Z][A-Za-z]{2,8}\.?)?(?:,? [0-9]{4})?,?(?:(?<agency> ?[(\[]\p{Lu}[\p{L}0-9&. /\-]{1,40}[)\]])(?<dash> ?[–—―] ?| ?--? )?|(?<dash> ?[–—―] ?| --? ))(?=[^ ]| [^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Opening();
}
