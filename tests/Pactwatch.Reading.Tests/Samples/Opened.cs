using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>A file opened as the program opens it: its documents with their readings, and what was said of it.</summary>
internal sealed record Opened(IReadOnlyList<(string Source, ReadOutcome Outcome)> Documents, IReadOnlyList<FileFinding> Findings)
{
    public string[] Sources => [.. Documents.Select(document => document.Source)];

    public string[] Codes => [.. Findings.Select(finding => finding.Code).Distinct()];

    /// <summary>The reading of the one report in the file.</summary>
    public ReportReading Reading => Documents.ShouldHaveSingleItem().Outcome.Reading.ShouldNotBeNull(Documents[0].Outcome.Refusal);

    public ReportReading ReadingOf(string source) => Documents.Single(document => document.Source == source).Outcome.Reading.ShouldNotBeNull();

    public static Opened Of(string content, string name, ReadingSettings? settings = null) => Of(Encoding.UTF8.GetBytes(content), name, settings);

    public static Opened Of(byte[] content, string name, ReadingSettings? settings = null, ReadingHints? hints = null)
    {
        using var stream = new MemoryStream(content);
        return Of(stream, name, settings, hints);
    }

    public static Opened Of(Stream content, string name, ReadingSettings? settings = null, ReadingHints? hints = null)
    {
        var documents = new List<(string, ReadOutcome)>();
        var findings = new List<FileFinding>();
        foreach (var item in FileOpener.Open(content, name, name, hints ?? new ReadingHints(), settings ?? ReadingSettings.Default, CancellationToken.None))
        {
            (item.Document is null).ShouldBe(item.Finding is not null);
            if (item.Finding is { } finding) findings.Add(finding);
            if (item.Document is { } document) documents.Add((document.Source, document.Read(CancellationToken.None)));
        }

        return new Opened(documents, findings);
    }

    /// <summary>The default settings with other limits.</summary>
    public static ReadingSettings Within(ContainerLimits limits) => ReadingSettings.Default with { Limits = limits };
}
