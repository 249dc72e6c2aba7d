using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>The words a judgement points at: exact, with up to 32 characters either side, so that a better extractor doesn't orphan it.</summary>
/// <param name="Exact">The words to the letter; empty where a whole report is meant.</param>
public sealed record JudgedWords(ReportId Report, string Exact, string Prefix, string Suffix)
{
    /// <summary>In characters: so much of the text around them keeps a judgement's words apart from the same words elsewhere.</summary>
    private const int Around = 32;

    /// <summary>The words of a span, with what stands around them.</summary>
    public static JudgedWords Of(Report report, TextSpan words)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = report.Text.Characters;
        var (start, end) = (Math.Max(0, words.Start - Around), Math.Min(text.Length, words.End + Around));
        // Never half of a character that takes two code units.
        if (start > 0 && start < text.Length && char.IsLowSurrogate(text[start])) start--;
        if (end < text.Length && char.IsLowSurrogate(text[end])) end++;
        return new JudgedWords(report.Id, words.In(text), text[start..words.Start], text[words.End..end]);
    }

    /// <summary>A whole report.</summary>
    public static JudgedWords Of(ReportId report) => new(report, "", "", "");
}
