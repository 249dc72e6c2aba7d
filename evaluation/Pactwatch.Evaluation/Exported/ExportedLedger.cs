using System.Text.Json;

namespace Pactwatch.Evaluation.Exported;

/// <summary>
/// A ledger as exported ("pactwatch-ledger/1"), read without the program's own types: what is scored is what
/// another program would see.
/// </summary>
internal sealed class ExportedLedger
{
    private readonly Dictionary<string, string> fileByReport;

    private ExportedLedger(JsonElement root)
    {
        AsOf = root.WordsOf("asOf");
        Reports = [.. root.ListOf("reports").Select(report => new ExportedReport(report))];
        Accords = [.. root.ListOf("accords")];
        fileByReport = [];
        foreach (var report in Reports) fileByReport[report.Id] = report.File;
    }

    public string? AsOf { get; }

    public IReadOnlyList<ExportedReport> Reports { get; }

    public IReadOnlyList<JsonElement> Accords { get; }

    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static ExportedLedger Parse(ReadOnlyMemory<byte> utf8)
    {
        // A file may begin with a byte order mark.
        using var document = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
        return new ExportedLedger(document.RootElement.Clone());
    }

    /// <summary>The file that a report was read from, without folders; for an unknown report what its id ends in.</summary>
    public string FileOf(string? report) => KnownFileOf(report) ?? ExportedReport.FileName(report);

    /// <summary>The same, null for an unknown report.</summary>
    public string? KnownFileOf(string? report) => report is not null && fileByReport.TryGetValue(report, out var file) ? file : null;

    /// <summary>All items of one list over all accords.</summary>
    public IEnumerable<JsonElement> Items(string list) => Accords.SelectMany(accord => accord.ListOf(list));

    /// <summary>
    /// The mentions of a list's items, each with the slots of what holds it filled in. A figure's mentions hang
    /// on its positions, the others' on the item itself.
    /// </summary>
    public IReadOnlyList<ExportedMention> Mentions(string list)
    {
        var mentions = new List<ExportedMention>();
        foreach (var item in Items(list))
        {
            JsonElement[] holders = list == "figures" ? [.. item.ListOf("positions")] : [item];
            foreach (var holder in holders)
            {
                foreach (var mention in holder.ListOf("mentions"))
                    mentions.Add(new ExportedMention(item, holder, mention, FileOf(mention.WordsOf("report"))));
            }
        }

        return mentions;
    }
}
