using System.Globalization;

namespace Pactwatch.Web.Derivations;

/// <summary>The lines of the drawing as SVG paths, on the page and in the file alike.</summary>
internal static class DerivationCurve
{
    /// <summary>From the right edge of what was taken to just before the left edge of who took it.</summary>
    public static string Line(DrawnLink link)
    {
        var (startX, endX) = (link.From.X + DrawnReport.Width, link.To.X - 7);
        var middle = (startX + endX) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{startX} {link.From.Middle}C{middle} {link.From.Middle} {middle} {link.To.Middle} {endX} {link.To.Middle}");
    }

    public static string Tip(DrawnLink link) => string.Create(CultureInfo.InvariantCulture, $"M{link.To.X - 1} {link.To.Middle}l-7-4v8z");
}
