using Pactwatch.Annotation.Quantities;

namespace Pactwatch.Ledger;

/// <summary>
/// What a figure's number says of its measure, beside the place and the time: figures of different scopes are no rivals.
/// Equal where all parts are.
/// </summary>
/// <param name="Mode">Whether it is, happened, is planned or is demanded.</param>
/// <param name="IsAverage">True for an average or a median, as against a total or a single count.</param>
/// <param name="Change">Whether it is a level, or the start, the end or the size of a change.</param>
/// <param name="Over">The length of time it is told over, as an ISO 8601 duration ("P99Y" in "$40 billion over 99 years"), or null.</param>
/// <param name="Whose">The name of whose measure it is, where an apostrophe tells it ("Norland" in "Norland's debt"), or null.</param>
public sealed record FigureScope(FigureMode Mode, bool IsAverage = false, ChangePart Change = ChangePart.None, string? Over = null, string? Whose = null)
{
    /// <summary>A figure of which nothing more is told.</summary>
    public static FigureScope Plain { get; } = new(FigureMode.Told);

    /// <summary>True where one thing can be told with both scopes.</summary>
    public bool AgreesWith(FigureScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return AreOneMode(Mode, other.Mode) && IsAverage == other.IsAverage && Size == other.Size && Over == other.Over && (Whose is null || other.Whose is null || Whose == other.Whose);
    }

    // "To 30%" is the level that another report tells as "at 30%"; "by 30%" is none.
    private int Size => Change switch
    {
        ChangePart.By => 1,
        ChangePart.From => 2,
        _ => 0,
    };

    private static bool AreOneMode(FigureMode one, FigureMode other) =>
        one == other || (one == FigureMode.Told && IsOfTheWorld(other)) || (other == FigureMode.Told && IsOfTheWorld(one));

    private static bool IsOfTheWorld(FigureMode mode) => mode is FigureMode.Told or FigureMode.Standing or FigureMode.Happened;
}
