using System.Text.Json;

namespace Pactwatch.Evaluation.Exported;

/// <summary>A report as the export describes it.</summary>
internal sealed class ExportedReport(JsonElement report)
{
    public string Id => report.WordsOf("id") ?? "";

    /// <summary>Name of the file it was read from, without folders.</summary>
    public string File => FileName(report.WordsOf("source"));

    /// <summary>The stored text, where the export holds it.</summary>
    public string? Text => report.WordsOf("text");

    /// <summary>The day on which it is believed published; empty where none is known.</summary>
    public string PublishedOn => report.ValueOf("published")?.WordsOf("date") ?? "";

    /// <summary>True where the page's own date is not believed.</summary>
    public bool HasDateConflict => !string.IsNullOrEmpty(report.ValueOf("published")?.WordsOf("conflict"));

    public static string FileName(string? source) => (source ?? "").Replace('\\', '/').Split('/')[^1];
}
