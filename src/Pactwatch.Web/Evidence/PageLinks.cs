using System.Globalization;
using Pactwatch.Language;
using Pactwatch.Text;
using Pactwatch.Web.Filters;

namespace Pactwatch.Web.Evidence;

/// <summary>Where things are: within one file for the dossier, at addresses for the server.</summary>
internal abstract class PageLinks
{
    public abstract string Accord(string id);

    /// <summary>The page of one section alone; null where there is none.</summary>
    public abstract PageAddress? Section(string accord, AccordSection section);

    public abstract string Entry(EntryPlace place);

    public abstract string Report(ReportId report);

    /// <summary>What differs between the versions of the report's address; null where that isn't shown.</summary>
    public abstract string? Versions(ReportId report);

    /// <summary>The words in the report's stored text.</summary>
    public abstract string Words(ReportId report, TextSpan span);

    /// <summary>The raw bytes, or null where they aren't to be had.</summary>
    public abstract string? Raw(ReportId report);

    /// <summary>A section of the page shown.</summary>
    public static string Here(string id) => "#" + id;

    /// <summary>The id of a span in a report's text.</summary>
    public static string WordsId(ReportId report, TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{report.Value}.{span.Start}-{span.End}");
}
