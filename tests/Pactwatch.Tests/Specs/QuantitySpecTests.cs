using System.Globalization;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Tests.Annotation;

namespace Pactwatch.Tests.Specs;

/// <summary>The examples of docs/quantities.md.</summary>
public sealed class QuantitySpecTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository(), "docs", "quantities.md")))
        {
            var cells = line.Split('|');
            if (cells.Length == 5 && !line.Contains("---", StringComparison.Ordinal) && !line.Contains("| sentence |", StringComparison.Ordinal)) rows.Add(cells[1].Trim(), cells[2].Trim(), cells[3].Trim());
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_its_row_says(string sentence, string quantity, string gives)
    {
        var found = QuantityStage.English.Annotate(PlainWords.Report(sentence)).Quantities;
        string.Join("; ", found.Select(one => one.Span.In(sentence))).ShouldBe(quantity);
        string.Join("; ", found.Select(Describe)).ShouldBe(gives);
    }

    [Fact]
    public void The_page_has_examples() => Examples().Count.ShouldBeGreaterThan(30);

    private static string Describe(Quantity quantity) =>
        quantity.Share is { } share ? $"share {Number(share.Least)}..{Number(share.Most)} {quantity.Unit}" : $"{Number(quantity.Min)}..{Number(quantity.Max)} {quantity.Unit}";

    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
