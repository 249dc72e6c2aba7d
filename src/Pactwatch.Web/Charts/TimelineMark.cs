namespace Pactwatch.Web.Charts;

/// <summary>One or more things of one kind on one day, in the drawing of the timeline.</summary>
/// <param name="Lane">Counted from 0; each kind has its own.</param>
public sealed record TimelineMark(int X, int Lane, string Kind, int Count)
{
    public int Y => TimelineDrawing.Top + (Lane * TimelineDrawing.LaneHeight) + (TimelineDrawing.LaneHeight / 2);

    /// <summary>A shape of its own for each kind: told apart without colours.</summary>
    public string Path => Kind switch
    {
        "Status" => FormattableString.Invariant($"M{X} {Y - 7}l7 7-7 7-7-7z"),
        "Event" => FormattableString.Invariant($"M{X - 6} {Y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"),
        "Incident" => FormattableString.Invariant($"M{X - 5} {Y - 5}l10 10M{X + 5} {Y - 5}l-10 10"),
        "Deadline" => FormattableString.Invariant($"M{X} {Y + 6}l-6.5-11h13z"),
        _ => FormattableString.Invariant($"M{X - 3} {Y - 5}h6v10h-6z"),
    };
}
