using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Prose;
using Pactwatch.Publishing.Provenance;
using Pactwatch.Publishing.Sheets;

namespace Pactwatch.Cli.Publishing;

/// <summary>The formats that are a function of the ledger alone, by the words of the command line.</summary>
internal static class LedgerFormats
{
    public static IReadOnlyDictionary<string, Action<Stream, SourcedLedger, LedgerExport>> All { get; } = new Dictionary<string, Action<Stream, SourcedLedger, LedgerExport>>(StringComparer.Ordinal)
    {
        ["json"] = LedgerJsonWriter.Write,
        ["jsonl"] = LedgerLinesWriter.Write,
        ["csv"] = SheetArchive.Write,
        ["xlsx"] = WorkbookWriter.Write,
        ["markdown"] = LedgerMarkdown.Write,
        ["webannotation"] = WebAnnotationWriter.Write,
        ["prov"] = ProvJsonWriter.Write,
    };
}
