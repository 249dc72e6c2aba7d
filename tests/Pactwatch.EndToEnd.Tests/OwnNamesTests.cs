namespace Pactwatch.EndToEnd.Tests;

/// <summary>A list of names of one's own, given with an option or lying beside the store (docs/names.md).</summary>
public sealed class OwnNamesTests : IDisposable
{
    private const string List = "# Kerland's frontier\nJoint Harvest Commission\tbody\t\tJHC\n";
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_listed_name_gives_its_other_forms_one_full_name()
    {
        workplace.Write("a.txt", "Monitors of the JHC will inspect the silos by 4 March 2031.");
        workplace.Write("frontier.tsv", List);
        workplace.Run("annotate", "a.txt").Stdout.ShouldNotContain("Joint Harvest Commission");
        var result = workplace.Run("annotate", "--names", "frontier.tsv", "a.txt");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.ShouldContain("\"text\":\"JHC\",\"type\":\"ORGANIZATION\",\"name\":\"Joint Harvest Commission\"");
    }

    [Theory]
    [InlineData("Joint Harvest Commission\tcommittee\n", "line 1")]
    [InlineData("# ours\n\nJoint Harvest Commission\n", "line 3")]
    public void A_fault_in_a_list_is_told_with_its_line(string list, string line)
    {
        workplace.Write("a.txt", "The JHC met.");
        workplace.Write("frontier.tsv", list);
        var result = workplace.Run("annotate", "--names", "frontier.tsv", "a.txt");
        result.ExitCode.ShouldBe(2, result.ToString());
        result.Stderr.ShouldContain($"frontier.tsv, {line}: ");
        result.Stdout.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_that_is_not_there_is_refused_by_name()
    {
        workplace.Write("a.txt", "The JHC met.");
        var result = workplace.Run("annotate", "--names", "none.tsv", "a.txt");
        result.ExitCode.ShouldBe(2, result.ToString());
        result.Stderr.ShouldContain("There is no file none.tsv of names.");
    }

    [Fact]
    public void A_list_beside_the_store_with_a_fault_stops_the_ledger()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        File.WriteAllText(Path.ChangeExtension(workplace.Store, ".names.tsv"), "Joint Harvest Commission\tcommittee\n");
        var result = workplace.Run("export", "--format", "json");
        result.ExitCode.ShouldBe(78, result.ToString());
        result.Stderr.ShouldContain("line 1");
    }

    [Fact]
    public void A_good_list_beside_the_store_is_read_and_gives_the_same_bytes_twice()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        File.WriteAllText(Path.ChangeExtension(workplace.Store, ".names.tsv"), List);
        var first = workplace.Run("export", "--format", "json");
        first.ExitCode.ShouldBe(0, first.ToString());
        first.Stdout.ShouldContain("\"accords\"");
        workplace.Run("export", "--format", "json").Stdout.ShouldBe(first.Stdout);
    }
}
