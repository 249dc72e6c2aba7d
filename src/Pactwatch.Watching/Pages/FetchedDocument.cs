using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading;
using Pactwatch.Reading.Access;
using Pactwatch.Reading.Containers;
using Pactwatch.Text;

namespace Pactwatch.Watching.Pages;

/// <summary>A fetched page, read: its report, or why there is none.</summary>
/// <param name="Bytes">The report's raw bytes.</param>
/// <param name="Reading">Null where nothing was read.</param>
/// <param name="Access">Whether the page shows its article.</param>
/// <param name="Why">Why nothing was read, in words.</param>
internal sealed record FetchedDocument(ReadOnlyMemory<byte> Bytes, ReportReading? Reading, AccessSign? Access, string? Code, string? Why)
{
    /// <param name="address">The page as it was named: the report's source.</param>
    /// <param name="told">What the source said of it.</param>
    public static FetchedDocument Read(string address, FetchOutcome outcome, ToldOfPage told, Instant now, CancellationToken stop)
    {
        var metadata = new ContainerMetadata { FallbackTitle = told.Title, FallbackOutlet = told.Outlet, RetrievedOn = now.InUtc().Date, Charset = outcome.Charset, Url = outcome.FinalAddress };
        if (Open(address, outcome, metadata, stop) is not { } document)
            return new FetchedDocument(outcome.Body, null, null, WatchCodes.NoDocument, $"What is at the address is no single page or document ({outcome.MediaType ?? "of no told kind"}). Save it and read it from the file.");
        var read = document.Read(stop);
        var access = PageAccess.Of(outcome.Body, read.Reading, outcome.Charset);
        if (read.Reading is not { } reading) return new FetchedDocument(outcome.Body, null, access, read.Code, read.Refusal);
        // The page's own word on its day comes before the source's: what is promoted again has a new day there.
        if (reading.Published.Date is null && told.Published is { } published)
            reading = Open(address, outcome, metadata with { Published = published }, stop)!.Read(stop).Reading ?? reading;
        return new FetchedDocument(document.Bytes, InOneSpelling(reading, outcome.FinalAddress), access, null, null);
    }

    /// <summary>The article that the source itself sent.</summary>
    public static FetchedDocument Read(string address, KeptArticle article, ToldOfPage told, Instant now, CancellationToken stop)
    {
        var metadata = new ContainerMetadata { FallbackTitle = told.Title, FallbackOutlet = told.Outlet, Published = told.Published, RetrievedOn = now.InUtc().Date };
        var document = article.Open(address, new ReadingHints { Told = metadata });
        var read = document.Read(stop);
        return new FetchedDocument(document.Bytes, read.Reading, null, read.Code, read.Refusal);
    }

    // One document by itself; what holds several, an archive or a list, is none.
    private static ContainedDocument? Open(string address, FetchOutcome outcome, ContainerMetadata metadata, CancellationToken stop)
    {
        using var content = new MemoryStream(outcome.Body.ToArray(), writable: false);
        return FileOpener.Open(content, Name(outcome.FinalAddress), address, new ReadingHints { Told = metadata }, ReadingSettings.Default, stop)
            .Select(item => item.Document).OfType<ContainedDocument>().FirstOrDefault(document => document.Source == address);
    }

    // Looks at one page belong together, whatever way led to it: the page's own word on its address counts where it is of
    // the same site. One that names another site's is not believed, or any page could pass for a version of another's.
    private static ReportReading InOneSpelling(ReportReading reading, string address)
    {
        var own = reading.CanonicalUrl is { } canonical && WebAddress.HostOf(canonical) == WebAddress.HostOf(address) ? canonical : address;
        return reading with { Url = own };
    }

    private static string Name(string address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Segments is [.., var last] && last != "/" ? last.TrimEnd('/') : "page";
}
