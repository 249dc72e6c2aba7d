using System.Globalization;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Reconciliation.Figures;
using Pactwatch.Tests.Extraction;

namespace Pactwatch.Tests.Specs;

/// <summary>The examples of docs/quantities.md.</summary>
public sealed class QuantitySpecTests
{
    public static TheoryData<string, string, string> Examples() => Rows("| sentence |");

    public static TheoryData<string, string, string> Pairs() => Rows("| in one report |");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_its_row_says(string sentence, string quantity, string gives)
    {
        var found = OneReport.Claims(sentence).Annotated.Quantities;
        string.Join("; ", found.Select(one => one.Span.In(sentence))).ShouldBe(quantity);
        string.Join("; ", found.Select(Describe)).ShouldBe(gives.Trim());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_figures_meet_where_the_row_says_so(string one, string other, string meet) =>
        FigureEntries.AreOneMeasure(OneReport.Claims(one).Figures[0], OneReport.Claims(other).Figures[0]).ShouldBe(meet == "yes");

    [Fact]
    public void The_page_has_examples() => Examples().Count.ShouldBeGreaterThan(30);

    private static string Describe(Quantity quantity) =>
        (quantity.Share is { } share ? $"share {Number(share.Least)}..{Number(share.Most)} {quantity.Unit}" : $"{Number(quantity.Min)}..{Number(quantity.Max)} {quantity.Unit}").Trim();

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    // The rows of the tables whose first line begins so.
    private static TheoryData<string, string, string> Rows(string header)
    {
        var rows = new TheoryData<string, string, string>();
        var isInside = false;
        foreach (var line in File.ReadLines(Path.Combine(Repository(), "docs", "quantities.md")))
        {
            var cells = line.Split('|');
            if (line.StartsWith(header, StringComparison.Ordinal)) isInside = true;
            else if (cells.Length != 5) isInside = false;
            else if (isInside && !line.Contains("---", StringComparison.Ordinal)) rows.Add(cells[1].Trim(), cells[2].Trim(), cells[3].Trim());
        }

        return rows;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
