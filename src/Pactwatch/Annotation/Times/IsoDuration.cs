using System.Globalization;

namespace Pactwatch.Annotation.Times;

/// <summary>Writes lengths of time as TIMEX3 and ISO 8601 do: "P60D", "PT2H", "PXM" for "several months".</summary>
internal static class IsoDuration
{
    public static string Of(string unit, int? amount)
    {
        // A fortnight is two weeks, a weekend a week's part.
        if (unit == "F") return Of("W", amount * 2);
        if (unit == "E") return "P" + Amount(amount) + "WE";
        return unit[0] == 'T' ? "PT" + Amount(amount) + unit[1..] : "P" + Amount(amount) + unit;
    }

    private static string Amount(int? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "X";
}
