using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>Who took it from whom, by the real program.</summary>
public sealed class DerivationsTests : IDisposable
{
    private readonly Workplace workplace = new();

    public DerivationsTests()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_table_and_the_tree_name_the_original_and_who_took_it()
    {
        var result = workplace.Run("derivations");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldContain("4 reports:");
        result.Stdout.ShouldContain("└─ ");
        result.Stdout.ShouldContain("Northwire");
    }

    [Fact]
    public void Every_report_has_its_row_of_data_and_the_same_reports_give_the_same_bytes()
    {
        var first = workplace.Run("derivations", "--format", "json");
        using var json = JsonDocument.Parse(first.Stdout);
        json.RootElement.GetProperty("reports").GetArrayLength().ShouldBe(4);
        json.RootElement.GetProperty("reports").EnumerateArray().SelectMany(report => report.GetProperty("originals").EnumerateArray()).ShouldContain(link => link.GetProperty("origin").GetString() == "Northwire");
        workplace.Run("derivations", "--format", "json").Stdout.ShouldBe(first.Stdout);
    }

    [Fact]
    public void The_drawing_is_a_file_of_SVG()
    {
        workplace.Run("derivations", "--format", "svg", "-o", "d.svg").ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(workplace.Folder, "d.svg")).ShouldStartWith("<svg ");
        workplace.Run("derivations", "-o", "d.txt").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void An_explanation_tells_how_the_originals_were_counted()
    {
        using var ledger = JsonDocument.Parse(workplace.Run("export").Stdout);
        var id = ledger.RootElement.GetProperty("accords")[0].GetProperty("undertakings")[0].GetProperty("id").GetString()!;
        workplace.Run("explain", id).Stdout.ShouldContain("Originals: ");
    }

    public void Dispose() => workplace.Dispose();
}
