using Pactwatch.Ledger;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Specs;

/// <summary>The examples of docs/states.md.</summary>
public sealed class StateSpecTests
{
    private const string First = "> First, ";

    private const string Adds = "> Each later report adds: ";

    public static TheoryData<string, string, string, string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string, string, string, string>();
        foreach (var (first, adds, cells) in Rows()) rows.Add(first, $"{cells[0]} {adds}", cells[1], cells[2], cells[3], cells.Length > 4 ? cells[4] : "");
        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_its_row_says(string first, string later, string toldOn, string askedOn, string state, string further)
    {
        var accord = ToldStory.Accord(askedOn, (first[..10], first["2031-01-01: ".Length..]), (toldOn, later));
        accord.Reports.Length.ShouldBe(string.CompareOrdinal(toldOn, askedOn) > 0 ? 1 : 2);
        var undertaking = accord.Undertakings.First(entry => entry.Mentions.Any(mention => mention.Report.Value == "r-0000000000000000") && entry.Act is Act.Withdraw or Act.Refrain && (entry.Act == Act.Refrain || !first.Contains("refrain", StringComparison.Ordinal)));
        undertaking.State.Word().ShouldBe(state);
        if (further is Condition.Open or Condition.Met or Condition.Failed or Condition.Waived) undertaking.Conditions.ShouldHaveSingleItem().State.ShouldBe(further);
        else if (further.Length > 0) Incidents(accord).ShouldBe(further);
    }

    [Fact]
    public void The_page_has_examples() => Examples().Count.ShouldBeGreaterThan(20);

    private static string Incidents(Accord accord) =>
        accord.Incidents.IsEmpty ? "none" : string.Join("; ", accord.Incidents.Select(incident => $"{incident.What}: {incident.Alleged} alleged, {incident.Verified} verified"));

    // The rows of the tables whose first column is a later report, with the first report that stands before each.
    private static IEnumerable<(string First, string Adds, string[] Cells)> Rows()
    {
        var (first, adds, isInside) = ("", "", false);
        foreach (var line in File.ReadLines(Path.Combine(Repository(), "docs", "states.md")))
        {
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            if (line.StartsWith(First, StringComparison.Ordinal)) first = line[First.Length..];
            else if (line.StartsWith(Adds, StringComparison.Ordinal)) adds = line[Adds.Length..];
            else if (line.StartsWith("| later report |", StringComparison.Ordinal)) isInside = true;
            else if (cells.Length < 6) isInside = false;
            else if (isInside && !line.Contains("---", StringComparison.Ordinal)) yield return (first, adds, cells[1..^1]);
        }
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
