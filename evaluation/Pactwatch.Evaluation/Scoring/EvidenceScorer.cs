using System.Text;
using Pactwatch.Evaluation.Exported;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Every mention's words stand in its report, and at the offsets it gives (code points of the stored text).</summary>
internal static class EvidenceScorer
{
    private static readonly string[] Lists = ["undertakings", "figures", "quotes", "events"];

    public static IEnumerable<Measurement> Score(ExportedLedger ledger, ReportTexts texts)
    {
        var mentions = Lists.SelectMany(ledger.Mentions).ToList();
        var known = mentions.Where(mention => texts.Holds(mention.File)).ToList();
        yield return new("evidence.faithful", Ratio.Of(known.Count(mention => texts.PlacesOf(mention.File, mention.Text).Count > 0), known.Count));

        // Only an export with the texts can be checked to the letter.
        var runesByReport = ledger.Reports.Where(report => report.Text is not null).ToDictionary(report => report.Id, report => report.Text!.EnumerateRunes().ToArray());
        var held = mentions.Where(mention => mention.Report is not null && runesByReport.ContainsKey(mention.Report)).ToList();
        if (held.Count > 0) yield return new("evidence.offsets", Ratio.Of(held.Count(mention => IsInPlace(mention, runesByReport[mention.Report!])), held.Count));
    }

    private static bool IsInPlace(ExportedMention mention, Rune[] text)
    {
        if (mention.Start < 0 || mention.End < mention.Start || mention.End > text.Length) return false;
        return mention.Text.EnumerateRunes().SequenceEqual(text[mention.Start..mention.End]);
    }
}
