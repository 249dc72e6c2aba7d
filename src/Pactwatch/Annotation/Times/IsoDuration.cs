using System.Globalization;

namespace Pactwatch.Annotation.Times;

/// <summary>Writes lengths of time as TIMEX3 and ISO 8601 do: "P60D", "PT2H", "P2.5Y", "PXM" for "several months".</summary>
internal static class IsoDuration
{
    public static string Of(string unit, decimal? amount) => unit switch
    {
        // A fortnight is two weeks, a weekend a week's part, half an hour 30 minutes.
        "F" => Of("W", amount * 2),
        "E" => "P" + Amount(amount) + "WE",
        "TH" when amount is > 0 and < 1 => Of("TM", amount * 60),
        _ => unit[0] == 'T' ? "PT" + Amount(amount) + unit[1..] : "P" + Amount(amount) + unit,
    };

    private static string Amount(decimal? amount) => amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "X";
}
