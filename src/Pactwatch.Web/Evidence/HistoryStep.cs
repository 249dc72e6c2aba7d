using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Evidence;

/// <summary>Something that a report did to an entry.</summary>
/// <param name="On">The day, as far as it is known.</param>
/// <param name="What">For people ("First told: by 30 Sep 2031").</param>
/// <param name="Evidence">The words that did it.</param>
public sealed record HistoryStep(LocalDate? On, ReportId? Report, string What, Mention? Evidence);
