namespace Pactwatch.Web.Charts;

/// <summary>A value in the drawing of a figure: a dot, or a bar from the least to the most that is told.</summary>
/// <param name="Words">The amount, cut to what fits.</param>
/// <param name="HasTop">False for "at least": the bar is open at its upper end.</param>
/// <param name="HasBottom">False for "at most".</param>
public sealed record FigureMark(int X, int TopY, int BottomY, string Words, bool HasTop, bool HasBottom);
