using System.Globalization;
using Pactwatch.Annotation.Quantities;

namespace Pactwatch.Publishing;

/// <summary>Amounts as people read them: "2,500", "200 to 999", "at least 40 percent".</summary>
public static class AmountWords
{
    /// <summary>The number alone; empty where none is told.</summary>
    public static string Of(decimal? min, decimal? max) => (min, max) switch
    {
        (null, null) => "",
        ({ } low, null) => "at least " + Number(low),
        (null, { } high) => "at most " + Number(high),
        ({ } low, { } high) => low == high ? Number(low) : $"{Number(low)} to {Number(high)}",
    };

    /// <summary>The number with its unit and rate ("400 trucks a day"); a share in words of its own.</summary>
    public static string Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (quantity.Share is { } share) return string.Create(CultureInfo.InvariantCulture, $"a share of {share.Least:0.##} to {share.Most:0.##}");
        return $"{Of(quantity.Min, quantity.Max)}{(quantity.Unit is { } unit ? " " + unit : "")}{(quantity.Per is { } per ? " a " + per : "")}";
    }

    private static string Number(decimal number) => number.ToString("#,0.##########", CultureInfo.InvariantCulture);
}
