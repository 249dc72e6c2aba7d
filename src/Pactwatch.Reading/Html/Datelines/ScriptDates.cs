using System.Text.RegularExpressions;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>Dates that a page tells its own scripts under a name that says what they are: "publishedAt": "2031-03-04T05:40:00Z".</summary>
internal static partial class ScriptDates
{
    private const int LookedAt = 500_000;

    public static void Tell(PageTree page, ReadingDraft draft)
    {
        foreach (var script in page.Root.Elements(TagId.Script))
        {
            var text = script.Text;
            if (text.Length > LookedAt) text = text[..LookedAt];
            var source = script.Attribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ? DateSource.Marked : DateSource.Script;
            foreach (Match match in Named().Matches(text))
            {
                var words = match.Groups["value"].Value;
                if (DateScanner.ScanOne(words) is { } mention) draft.TellDate(mention, source, words, match.Groups["modified"].Success);
            }
        }
    }

    [GeneratedRegex("""["'](?:(?:date|first|article|page|content|post|story|original)?[_\-]?(?:published|publish|publication|pub|created|posted|issue)[_\-]?(?:at|on|date|time|datetime|timestamp)?|(?<modified>(?:date|last|article|page|content)?[_\-]?(?:modified|updated)[_\-]?(?:at|on|date|time)?))["']\s{0,3}:\s{0,3}["']?(?<value>[0-9][0-9T:.+\-/ ]{7,30}Z?)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Named();
}
