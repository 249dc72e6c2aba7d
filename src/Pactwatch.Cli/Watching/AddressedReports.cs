using NodaTime;
using Pactwatch.Cli.Reading;
using Pactwatch.Collecting;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading;
using Pactwatch.Reading.Access;
using Pactwatch.Reading.Containers;
using Pactwatch.Watching;
using Pactwatch.Watching.Pages;

namespace Pactwatch.Cli.Watching;

/// <summary>Reports at addresses that a person named: fetched by the guarded fetcher and opened as a file of the same content.</summary>
internal sealed class AddressedReports(World world, FetcherSettings asking, ReadingHints hints, ReadingSettings settings) : IDisposable
{
    private readonly Lazy<IFetcher> fetcher = new(() => world.Fetcher(asking));

    /// <summary>True where an argument is no path but an address. "https:/" at its beginning is no folder that anybody has.</summary>
    public static bool IsAddress(string argument) => argument.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || argument.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is at the address, ended by its end; where it can't be had, that and why.</summary>
    public IEnumerable<OpenedReport> Open(string address, CancellationToken stop)
    {
        FetchOutcome outcome;
        try
        {
            outcome = fetcher.Value.Fetch(new FetchRequest(address, FetchPurpose.Page), stop).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            yield break;
        }

        var file = new FoundFile(address, address, outcome.Body.Length);
        if (Why(outcome) is { } why)
        {
            yield return new OpenedReport(file, Refused: new RefusedPath(address, why));
        }
        else
        {
            // The day and the charset that the transfer told; where redirections led is where the page is.
            var told = new ContainerMetadata { Charset = outcome.Charset, RetrievedOn = Instant.FromDateTimeOffset(world.Clock.GetUtcNow()).InUtc().Date, Url = outcome.FinalAddress };
            using var content = new MemoryStream(outcome.Body.ToArray(), writable: false);
            foreach (var report in new ReportOpener(hints with { Told = told.Within(hints.Told) }, settings).Open(content, file, stop)) yield return report;
        }

        yield return new OpenedReport(file, IsEnd: true);
    }

    public void Dispose()
    {
        if (fetcher.IsValueCreated) (fetcher.Value as IDisposable)?.Dispose();
    }

    private static string? Why(FetchOutcome outcome)
    {
        if (outcome.Result != FetchResult.Fetched) return $"{outcome.Why} ({outcome.Code})";
        return AccessWords.Of(PageAccess.Of(outcome.Body, reading: null, outcome.Charset)) is { } words ? $"{words} Save it from your browser, where you see it whole, and read the file. ({WatchCodes.Walled})" : null;
    }
}
