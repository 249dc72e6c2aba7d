using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Searching;
using Pactwatch.Storage;
using Pactwatch.Storage.Health;
using Pactwatch.Text;
using Pactwatch.Web.Metrics;
using Pactwatch.Web.Subscribing;
using Pactwatch.Web.Reviewing;
using Pactwatch.Web.Watching;

namespace Pactwatch.Web.Hosting;

/// <summary>Where the server gets what it shows; it knows nothing of stores.</summary>
/// <param name="Ledger">The ledger as of a day, null for the latest; asked at each request, from several threads.</param>
/// <param name="RawBytes">A report's bytes as they were read, or null where none are held.</param>
/// <param name="Failed">Told of each fault that became an error page; null where nobody listens.</param>
public sealed record ServerSources(Func<LocalDate?, SourcedLedger> Ledger, Func<ReportId, byte[]?> RawBytes, Action<Exception>? Failed = null)
{
    /// <summary>Takes what people rule; null where the server only shows.</summary>
    public IJudgementDesk? Desk { get; init; }

    /// <summary>Searches the stored reports: query, how many at most, the place to go on from or null, and whether also in those held beside the ledger.</summary>
    public Func<SearchQuery, int, string?, bool, FoundReports> Search { get; init; } = (_, _, _, _) => new FoundReports([], 0, null);

    /// <summary>Calendars and feeds; null where there are none.</summary>
    public ISubscriptions? Subscriptions { get; init; }

    /// <summary>How what is followed is doing; null where the server can't tell.</summary>
    public IWatchStatus? Watch { get; init; }

    /// <summary>Tells when a judgement is made.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The ledger as of a day without protected reports, and how many these are: what programs are given. Null where none is protected.</summary>
    public Func<LocalDate?, (SourcedLedger Ledger, int ProtectedReports)>? Export { get; init; }

    /// <summary>What /metrics shows; null where nothing is measured.</summary>
    public MeterReadings? Readings { get; init; }

    /// <summary>Tries whether the store can be read and written; null where there is none to try.</summary>
    public Func<CancellationToken, Task<Readiness>>? Readiness { get; init; }

    /// <summary>Of the program, as exports name it.</summary>
    public string Version { get; init; } = "0";
}
