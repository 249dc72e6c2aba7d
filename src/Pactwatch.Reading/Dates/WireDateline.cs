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
        var match = Opening().Match(paragraph.Length > LookedAt ? paragraph[..LookedAt] : paragraph);
        if (!match.Success || match.Length >= paragraph.Length) return null;
        var hasAgency = match.Groups["agency"].Success;
        var hasDash = match.Groups["dash"].Success;
        var place = match.Groups["place"].ValueSpan;
        var hasDate = DateScanner.Scan(match.Value).Count > 0;
        // "Baghdad (AP) — " needs all its parts; a place in capitals can do with fewer, but a short one is rather
        // an abbreviation ("NATO (the alliance)", "US – Iraqi talks").
        if (place.ContainsAnyInRange('a', 'z') && !(hasAgency && hasDash)) return null;
        if (!hasDash && !hasDate) return null;
        if (!hasAgency && !hasDate && place.Length < ShortestBarePlace) return null;
        var end = match.Length;
        while (end > 0 && paragraph[end - 1] == ' ') end--;
        return new TextSpan(0, end);
    }

    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{L}'’.\-]{1,24}(?: \p{Lu}[\p{L}'’.\-]{0,24}){0,3})(?:/\p{Lu}[\p{Lu} ]{1,24})?(?:, \p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})?)?(?:,? [A-Z][A-Za-z]{2,8}\.? [0-9]{1,2}|,? [0-9]{1,2} [A-Z][A-Za-z]{2,8}\.?)?(?:,? [0-9]{4})?,?(?:(?<agency> ?[(\[]\p{Lu}[\p{L}0-9&. /\-]{1,40}[)\]])(?<dash> ?[–—―] ?| ?--? )?|(?<dash> ?[–—―] ?| --? ))(?=[^ ]| [^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Opening();
}
