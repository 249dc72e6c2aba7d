using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Charts;

/// <summary>An open undertaking in the drawing of deadlines.</summary>
/// <param name="Words">Label and line, cut to what fits beside the bar.</param>
/// <param name="On">The day it ends on.</param>
/// <param name="IsStartTold">False where only the end is told: the bar then begins where it was first told of.</param>
/// <param name="Row">Counted from 0.</param>
public sealed record DeadlineBar(string Words, LocalDate On, UndertakingState State, int StartX, int EndX, bool IsStartTold, int Row)
{
    public const int Height = 26;

    public int Y => DeadlineDrawing.Top + (Row * Height);
}
