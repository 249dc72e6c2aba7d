using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Tests.Serialization;

/// <summary>The reports of an invented story, each file's text as it lies there.</summary>
internal static class InventedTexts
{
    public static ImmutableArray<Report> Reports(string story)
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(above.FullName, "corpora"))) above = above.Parent!;
        return [.. Directory.GetFiles(Path.Combine(above.FullName, "corpora", story, "texts")).Order(StringComparer.Ordinal).Select(Report)];
    }

    private static Report Report(string path)
    {
        var name = Path.GetFileName(path);
        var reading = new ReportReading(ReportText.Raw(File.ReadAllText(path)), null, name, null, null, "en", PublishedBelief.Unknown, null, []);
        return new Report(new ReportId("r-" + name), name, [name], ReportKind.Report, Handling.Public, reading);
    }
}
