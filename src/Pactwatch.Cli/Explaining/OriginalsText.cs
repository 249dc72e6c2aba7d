using Pactwatch.Cli.Tables;
using Pactwatch.Ledger;

namespace Pactwatch.Cli.Explaining;

/// <summary>How the count of originals came about, report by report, in words.</summary>
internal static class OriginalsText
{
    private const int LongestWords = 120;

    public static IEnumerable<string> Lines(SourcedLedger ledger, string cell, Originals originals)
    {
        if (originals.Steps.IsEmpty) yield break;
        yield return "";
        yield return $"Originals{(cell.Length == 0 ? "" : " of " + cell)}: {LedgerText.Of(originals)}{(originals.IsEmpty ? "" : $" ({string.Join(", ", originals.Names)})")}{(originals.Withdrawn.IsEmpty ? "" : $"; taken back: {string.Join(", ", originals.Withdrawn)}")}";
        foreach (var step in originals.Steps)
        {
            var name = LedgerText.Name(ledger.Report(step.Mention.Report).Report);
            yield return $"  {name} → {(step.Originals.IsEmpty ? "nothing left" : string.Join(" or ", step.Originals))}: {Reason(step)}{Evidence(ledger, step)}";
        }
    }

    private static string Reason(OriginStep step) => step.Basis switch
    {
        OriginBasis.OwnReporting => "nothing leads elsewhere, its own reporting",
        OriginBasis.ToldToOutlet => "said to this outlet, its own reporting",
        OriginBasis.TellerInChain when step.Mention.Attribution.IsEmpty => "named as who tells it",
        OriginBasis.TellerInChain => $"the chain of tellers ({string.Join(" ← ", step.Mention.Attribution)})",
        OriginBasis.Statement => "said in public, one original whoever prints it",
        OriginBasis.SameInOriginal => "the report it was taken from tells the same",
        OriginBasis.CopiedPassage => "in a passage that was taken over",
        OriginBasis.WholeReport => "the report was taken over",
        OriginBasis.PartsUnknown => "a credit for parts that doesn't say which",
        OriginBasis.UnnamedAgencies => "a credit to agencies that names none: one of those named, or others",
        _ => "its original took it back or put it right",
    };

    private static string Evidence(SourcedLedger ledger, OriginStep step)
    {
        if (step.Evidence.IsEmpty) return "";
        var words = step.Evidence[0];
        var report = ledger.Report(words.Report).Report;
        var text = report.Text[words.Span].ReplaceLineEndings(" ");
        var shown = text.Length <= LongestWords ? text : text[..(char.IsHighSurrogate(text[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "…";
        return words.Report == step.Mention.Report ? $": «{shown}»" : $": {LedgerText.Name(report)}: «{shown}»";
    }
}
