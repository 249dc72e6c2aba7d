using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Charts;

/// <summary>A value of a figure as one report tells it.</summary>
/// <param name="On">The day it held on, where that is told; else the day the report is believed published; null where neither is known.</param>
/// <param name="IsTold">Whether the report tells the day itself.</param>
public sealed record FigurePoint(LocalDate? On, bool IsTold, FigureClaim Claim, FigurePosition Position);
