using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Text;
using Pactwatch.Tests.Annotation.Times;

namespace Pactwatch.Tests.Specs;

/// <summary>The examples of docs/times.md.</summary>
public sealed class TimeSpecTests
{
    private const string None = "–";

    public static TheoryData<string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var cells in Rows()) rows.Add(cells[0], cells[1], string.Join(" | ", cells[2..]));
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_its_row_says(string sentence, string published, string gives)
    {
        var times = TimeTable.Times(sentence, BeliefOf(published));
        string Cell(Func<TimeExpression, string> of) => times.Count == 0 ? None : string.Join("; ", times.Select(of));
        string.Join(" | ", Cell(time => time.Span.In(sentence)), Cell(Value), Cell(Role), Cell(time => Window(time.Window))).ShouldBe(gives);
    }

    [Fact]
    public void The_page_has_examples() => Examples().Count.ShouldBeGreaterThan(100);

    private static string Value(TimeExpression time) => time.Mod is null ? time.Value : $"{time.Value} {time.Mod}";

    private static string Role(TimeExpression time) => time.Role == TimeRole.None ? None : time.Role.ToString();

    private static string Window(DateWindow window) =>
        window.RelativeTo is { } relative ? $"{relative.Event} {relative.Offset}" : window.IsOpen ? None : $"{Day(window.From)}..{Day(window.To)}";

    private static string Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "";

    private static PublishedBelief BeliefOf(string published)
    {
        if (published == "?") return PublishedBelief.Unknown;
        LocalDate[] days = [.. published.Split("..").Select(day => LocalDatePattern.Iso.Parse(day).GetValueOrThrow())];
        return days.Length == 1 ? PublishedBelief.On(days[0], PublishedBasis.Given) : new PublishedBelief(null, PublishedBasis.Inferred, days[0], days[1], null, null);
    }

    // The rows of all tables of the page whose first column is a sentence.
    private static IEnumerable<string[]> Rows()
    {
        var isInside = false;
        foreach (var line in File.ReadLines(Path.Combine(Repository(), "docs", "times.md")))
        {
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            if (line.StartsWith("| sentence |", StringComparison.Ordinal)) isInside = true;
            else if (cells.Length != 8) isInside = false;
            else if (isInside && !line.Contains("---", StringComparison.Ordinal)) yield return cells[1..^1];
        }
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
