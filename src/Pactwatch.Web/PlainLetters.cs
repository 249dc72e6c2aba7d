using System.Globalization;
using System.Text;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web;

/// <summary>
/// Writes letters beyond ASCII as themselves where the encoder of pages writes their numbers: "’" for "&amp;#x2019;".
/// The page is a fraction of the size in most languages. Characters that
/// can't be seen stay numbers. None of them means anything in markup.
/// </summary>
internal static class PlainLetters
{
    private const string Start = "&#x";
    private const int LongestNumber = 6;

    public static string Of(string page)
    {
        var plain = new StringBuilder(page.Length);
        for (var at = 0; ;)
        {
            var next = page.IndexOf(Start, at, StringComparison.Ordinal);
            if (next < 0) return plain.Append(page, at, page.Length - at).ToString();
            plain.Append(page, at, next - at);
            at = next + Start.Length;
            var end = page.AsSpan(at, Math.Min(LongestNumber + 1, page.Length - at)).IndexOf(';');
            if (end > 0 && int.TryParse(page.AsSpan(at, end), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && number >= 0xA0 && Rune.IsValid(number) && !ShownText.IsHidden(number))
            {
                plain.Append(new Rune(number).ToString());
                at += end + 1;
            }
            else
            {
                plain.Append(Start);
            }
        }
    }
}
