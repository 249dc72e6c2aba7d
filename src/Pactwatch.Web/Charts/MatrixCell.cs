using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Charts;

/// <summary>One undertaking in one month.</summary>
/// <param name="IsDeadline">Its last day falls into the month.</param>
/// <param name="IsAhead">The month begins after the day asked about.</param>
/// <param name="Evidence">The words that the value rests on, the latest; null where it rests on none.</param>
/// <param name="Count">How many words of reports say so.</param>
public sealed record MatrixCell(YearMonth Month, MatrixValue Value, bool IsDeadline, bool IsAhead, Mention? Evidence, int Count)
{
    /// <summary>For people: never empty where something is to be known.</summary>
    public string Words => (Value, IsDeadline, IsAhead) switch
    {
        (MatrixValue.Blank, true, _) => "due",
        (MatrixValue.Blank, _, _) => "",
        (MatrixValue.NoReport, true, _) => "due: no report",
        (MatrixValue.NoReport, _, _) => "no report",
        (_, true, _) => $"due: {Word}",
        _ => Word,
    };

    private string Word => Value switch
    {
        MatrixValue.Told => "told",
        MatrixValue.Begun => "begun",
        MatrixValue.Partly => "in part",
        MatrixValue.Done => "done",
        MatrixValue.NotDone => "not done",
        MatrixValue.Broken => "broken",
        _ => "disputed",
    };

    /// <summary>Of the style sheet and of the shapes; null for what has none.</summary>
    public string? Shape => Value switch
    {
        MatrixValue.Begun => "due",
        MatrixValue.Partly => "partly-fulfilled",
        MatrixValue.Done => "fulfilled",
        MatrixValue.NotDone => "lapsed",
        MatrixValue.Broken => "broken",
        MatrixValue.Disputed => "disputed",
        _ => null,
    };
}
