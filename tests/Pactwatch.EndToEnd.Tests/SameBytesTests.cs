namespace Pactwatch.EndToEnd.Tests;

/// <summary>The canonical export is a function of what is held, not of how it came to be held, nor of the process: each hashes texts in its own way.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void The_order_of_files_batches_and_threads_leave_no_trace_in_the_export()
    {
        InventedStory.WriteTo(workplace);
        string[] paths = [.. InventedStory.Reports.Keys.Order(StringComparer.Ordinal).Select(name => $"reports/{name}")];
        Read("all.db", "1", ["reports"]);
        Read("eight.db", "8", ["reports"]);
        Read("backwards.db", "8", [.. paths.Reverse()]);
        foreach (var path in paths.Reverse()) Read("single.db", "1", [path]);
        Read("twice.db", "2", [.. paths, .. paths]);

        var expected = Export("all.db", "1");
        expected.ShouldContain("\"northwire.txt\"");
        foreach (var store in new[] { "all.db", "eight.db", "backwards.db", "single.db", "twice.db" })
        {
            Export(store, "1").ShouldBe(expected, store);
            Export(store, "8").ShouldBe(expected, store);
        }
    }

    [Fact]
    public void What_an_earlier_command_read_and_kept_leaves_no_trace_in_the_export()
    {
        InventedStory.WriteTo(workplace);
        Read("kept.db", "2", ["reports"]);
        var first = Export("kept.db", "2");
        Export("kept.db", "2").ShouldBe(first);

        // A list of names of one's own makes it another reading; without the list the first one counts again.
        var names = workplace.PathOf("kept.names.tsv");
        File.WriteAllText(names, "Joint Harvest Commission\tbody\t\tJHC\n");
        Export("kept.db", "2").ShouldNotBeNullOrEmpty();
        File.Delete(names);
        Export("kept.db", "2").ShouldBe(first);
    }

    public void Dispose() => workplace.Dispose();

    private void Read(string store, string threads, string[] paths)
    {
        var result = workplace.RunAnew(["read", "--store", store, "--threads", threads, .. paths]);
        result.ExitCode.ShouldBe(0, result.ToString());
    }

    private string Export(string store, string threads)
    {
        var result = workplace.RunAnew("export", "--with-text", "--store", store, "--threads", threads);
        result.ExitCode.ShouldBe(0, result.ToString());
        return result.Stdout;
    }
}
