using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Charts;

/// <summary>The values told of one measure, on one scale of days and one of amounts that begins at nought.</summary>
public sealed record FigureDrawing(ImmutableArray<FigureMark> Marks, ImmutableArray<ScaleTick> Ticks, string Highest)
{
    public const int Width = 720;
    public const int Height = 200;
    public const int Left = 96;
    public const int Top = 30;
    public const int Bottom = Height - 34;
    private const int LongestWords = 14;

    /// <summary>Values by day, those without a day last.</summary>
    internal static ImmutableArray<FigurePoint> Points(LedgerView view, FigureEntry figure) =>
    [
        .. figure.Positions.SelectMany(position => position.Mentions.Select(claim => Point(view, position, claim)))
            .OrderBy(point => point.On ?? LocalDate.MaxIsoValue).ThenBy(point => point.Claim.Report).ThenBy(point => point.Claim.Span),
    ];

    /// <summary>Null where there is nothing to see: fewer than two days with an amount.</summary>
    public static FigureDrawing? Of(ImmutableArray<FigurePoint> points)
    {
        var dated = points.Where(point => point.On is not null && (point.Claim.Quantity.Min ?? point.Claim.Quantity.Max) is not null).ToList();
        if (dated.Select(point => point.On).Distinct().Count() < 2) return null;
        var most = dated.Max(point => Most(point.Claim));
        if (most <= 0) return null;
        var scale = DayScale.OfMonths(dated.Select(point => point.On!.Value), Left, Width - 60);
        var marks = dated.DistinctBy(point => (point.On, point.Claim.Quantity.Min, point.Claim.Quantity.Max)).Select(point => Mark(point, scale, most));
        return new FigureDrawing([.. marks], scale.Ticks(), most.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static FigureMark Mark(FigurePoint point, DayScale scale, decimal most)
    {
        var (low, high) = (point.Claim.Quantity.Min, point.Claim.Quantity.Max);
        return new FigureMark(
            scale.X(point.On!.Value), Y(high ?? low!.Value, most), Y(low ?? high!.Value, most),
            ShownText.Short(LedgerWording.Amount(point.Claim.Quantity), LongestWords), high is not null, low is not null);
    }

    private static int Y(decimal amount, decimal most) => Bottom - (int)(Math.Clamp(amount, 0, most) * (Bottom - Top) / most);

    private static decimal Most(FigureClaim claim) => claim.Quantity.Max ?? claim.Quantity.Min ?? 0;

    private static FigurePoint Point(LedgerView view, FigurePosition position, FigureClaim claim)
    {
        var told = claim.AsOf is { } window ? window.To ?? window.From : null;
        return new FigurePoint(told ?? view.Report(claim.Report).Published.Date, told is not null, claim, position);
    }
}
