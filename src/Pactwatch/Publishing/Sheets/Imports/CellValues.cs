using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>Cells as people and spreadsheets write them, in the notation of the export; null for what can't be read so.</summary>
public static partial class CellValues
{
    // Excel's day 1 is 1 January 1900; it believes in 29 February 1900, so that from March on its days count from here.
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private const int FirstDay = 61;
    private const int LastDay = 2_958_465;

    /// <summary>"2026-06-30" for that, for "2026-06-30 00:00:00", for Excel's 46203 and for "30.6.2026"; empty for an empty cell.</summary>
    public static string? Day(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.Trim();
        if (text.Length == 0) return "";
        if (Midnight().Match(text) is { Success: true } whole) text = whole.Groups["day"].Value;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }) return Iso(day);
        if (Dotted().Match(text) is { Success: true } dotted && LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu").Parse(dotted.Value) is { Success: true, Value: var written }) return Iso(written);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstDay and <= LastDay ? Iso(DayZero.PlusDays((int)serial)) : null;
    }

    /// <summary>"2500" for that, "2500.0", "2.5E3", "2,500" and "2 500"; "0.5" for "0,5" too.</summary>
    public static string? Number(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var text = cell.Trim().Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0) return "";
        if (Grouped().IsMatch(text)) text = text.Replace(",", "", StringComparison.Ordinal);
        else if (DecimalComma().IsMatch(text)) text = text.Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? SheetCells.Of(number) : null;
    }

    /// <summary>Several values parted by semicolons, each once trimmed.</summary>
    public static IEnumerable<string> List(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(:00(\.0+)?)?Z?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?[0-9]+,[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DecimalComma();
}
