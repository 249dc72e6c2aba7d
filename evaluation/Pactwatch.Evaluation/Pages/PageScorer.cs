using NodaTime.Text;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Pages;

/// <summary>
/// Scores what was read of saved pages: their text by runs of four words, the mean over the pages; their dates by the
/// day; and title, byline, outlet, address and finding as right or wrong.
/// </summary>
internal sealed class PageScorer
{
    private readonly List<Ratio> precisions = [];
    private readonly List<Ratio> recalls = [];
    private readonly List<string> remarks = [];
    private readonly SortedDictionary<string, int> right = new(StringComparer.Ordinal);
    private int pages;
    private int datesRight;
    private int datesWrong;
    private int datesMissed;
    private int datesRightlyNone;

    /// <summary>Counts one page; the reading is null where it was refused.</summary>
    public void Add(GoldPage gold, ReportReading? reading)
    {
        pages++;
        AddText(gold, reading);
        AddDate(gold, reading);
        AddWord("title", gold, gold.Title, reading?.Title);
        AddWord("byline", gold, gold.Byline, reading?.Byline);
        AddWord("outlet", gold, gold.Outlet, reading?.Outlet);
        AddWord("canonicalUrl", gold, gold.CanonicalUrl, reading?.CanonicalUrl);
        // Those of the article's own state; others tell of the file.
        AddWord("finding", gold, gold.Finding, reading?.Findings.Select(finding => finding.Code).FirstOrDefault(code => string.CompareOrdinal(code, "PW1020") > 0 && string.CompareOrdinal(code, "PW1024") < 0));
    }

    public StoryScore Score()
    {
        var precision = Ratio.Mean(precisions);
        var recall = Ratio.Mean(recalls);
        List<Measurement> measured = [new("text.precision", precision), new("text.recall", recall), new("text.f1", Ratio.HarmonicMean(precision, recall))];
        measured.Add(new("date.accuracy", Ratio.Of(datesRight + datesRightlyNone, pages)));
        measured.AddRange(new PrecisionRecall(datesRight, datesWrong, datesMissed).OfOneAnswer("date"));
        measured.AddRange(right.Select(named => new Measurement($"{named.Key}.accuracy", Ratio.Of(named.Value, pages))));
        return new StoryScore(measured, remarks);
    }

    private void AddText(GoldPage gold, ReportReading? reading)
    {
        var wanted = new WordRuns(gold.Text);
        var found = new WordRuns(reading is null ? "" : BodyOf(reading.Text));
        var same = wanted.InCommon(found);
        // A page with nothing to find has no recall, one with nothing found no precision.
        if (found.Count > 0) precisions.Add(Ratio.Of(same, found.Count));
        if (wanted.Count > 0) recalls.Add(Ratio.Of(same, wanted.Count));
        if (same < wanted.Count || same < found.Count) remarks.Add($"text: {gold.Source} has {same} of {wanted.Count} runs, and {found.Count - same} others");
    }

    private void AddDate(GoldPage gold, ReportReading? reading)
    {
        var day = reading?.Published.Date is { } date ? LocalDatePattern.Iso.Format(date) : null;
        if (day is null && gold.Published is null) datesRightlyNone++;
        else if (day is null) datesMissed++;
        else if (day == gold.Published) datesRight++;
        else datesWrong++;
        if (day != gold.Published) remarks.Add($"wrong date: {gold.Source} wanted {gold.Published ?? "none"} got {day ?? "none"}");
    }

    private void AddWord(string name, GoldPage gold, string? wanted, string? found)
    {
        var isRight = string.Equals(wanted, found, StringComparison.Ordinal);
        right[name] = right.GetValueOrDefault(name) + (isRight ? 1 : 0);
        if (!isRight) remarks.Add($"wrong {name}: {gold.Source} wanted {wanted ?? "none"} got {found ?? "none"}");
    }

    // What `pactwatch extract` writes as text.
    private static string BodyOf(ReportText text) =>
        string.Join("\n\n", text.Blocks.Where(block => block.Kind is BlockKind.Body or BlockKind.Heading or BlockKind.Quote).Select(block => text[block.Span]));
}
