using Pactwatch.Collecting;

namespace Pactwatch.Reading.Tests.Collecting;

public sealed class FileCollectorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pactwatch-collecting-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_gives_all_below_it_in_ordinal_order_of_the_source()
    {
        foreach (var name in (string[])["b.txt", "a/z.txt", "a/b/c.html", "a.txt", "a-b.txt", "B.txt"]) Write(name);
        Sources(folder).ShouldBe(["B.txt", "a-b.txt", "a.txt", "a/b/c.html", "a/z.txt", "b.txt"]);
        Sources(folder).ShouldBe(Sources(folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_given_by_itself_has_its_name_as_source()
    {
        var path = Write("deep/down/one.txt");
        Sources(path).ShouldBe(["one.txt"]);
    }

    [Fact]
    public void Hidden_files_and_stores_are_passed_over_without_a_word()
    {
        foreach (var name in (string[])[".hidden", ".git/config", "pactwatch.db", "pactwatch.db-wal", "pactwatch.db-shm", "kept.txt"]) Write(name);
        Sources(folder).ShouldBe(["kept.txt"]);
        FileCollector.Collect([folder]).ShouldAllBe(collected => collected.Refused == null);
    }

    [Fact]
    public void A_path_that_is_not_there_is_refused_and_the_rest_goes_on()
    {
        var missing = Path.Combine(folder, "missing");
        var collected = FileCollector.Collect([missing, "", Write("one.txt")]).ToArray();
        collected[0].Refused.ShouldBe(new RefusedPath(missing, "There is no such file or folder; check the spelling."));
        collected[1].Refused.ShouldNotBeNull().Why.ShouldContain("names nothing");
        collected[2].Found.ShouldNotBeNull().Source.ShouldBe("one.txt");
    }

    [Fact]
    public void Links_that_leave_the_folder_are_refused_and_no_link_is_followed()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need a privilege on Windows.");
        var outside = Directory.CreateTempSubdirectory("pactwatch-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.txt"), "secret");
        Write("inside/one.txt");
        Directory.CreateSymbolicLink(Path.Combine(folder, "out"), outside);
        File.CreateSymbolicLink(Path.Combine(folder, "out.txt"), Path.Combine(outside, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "inside", "loop"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "again.txt"), Path.Combine(folder, "inside", "one.txt"));
        var collected = FileCollector.Collect([folder]).ToArray();
        Directory.Delete(outside, recursive: true);
        collected.Where(one => one.Found is not null).Select(one => one.Found!.Source).ShouldBe(["inside/one.txt"]);
        collected.Where(one => one.Refused is not null).Select(one => Path.GetFileName(one.Refused!.Path)).ShouldBe(["loop", "out", "out.txt"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(0, 10, null)]
    [InlineData(11, 10, "big.txt is 11 bytes; the limit is 10 bytes.")]
    [InlineData(3 * 1024 * 1024, 1024 * 1024, "big.txt is 3 MB; the limit is 1 MB.")]
    [InlineData(1024 * 1024 + 1, 1024 * 1024, "big.txt is 1.1 MB; the limit is 1 MB.")]
    public void A_file_over_the_limit_is_refused_with_both_sizes(int length, int limit, string? why)
    {
        var path = Write("big.txt", new string('x', length));
        var bytes = FileCollector.ReadBytes(FileCollector.Collect([path]).Single().Found!, limit);
        (bytes.Refused?.Why).ShouldBe(why);
        (bytes.Bytes?.Length).ShouldBe(why is null ? length : null);
    }

    [Fact]
    public void A_file_that_has_grown_since_it_was_found_is_still_held_to_the_limit()
    {
        var found = new FoundFile(Write("grown.txt", new string('x', 100)), "grown.txt", 5);
        FileCollector.ReadBytes(found, 50).Refused.ShouldNotBeNull().Why.ShouldBe("grown.txt is 100 bytes; the limit is 50 bytes.");
    }

    [Fact]
    public void A_file_that_has_gone_is_refused() =>
        FileCollector.ReadBytes(new FoundFile(Path.Combine(folder, "gone.txt"), "gone.txt", 5), 50).Refused.ShouldNotBeNull().Why.ShouldContain("gone since it was found");

    [Fact]
    public void What_may_not_be_read_is_refused_with_the_remedy()
    {
        if (string.Equals(Environment.UserName, "root", StringComparison.Ordinal)) Assert.Skip("Permissions hold root back from nothing.");
        var path = Write("locked.txt");
        if (OperatingSystem.IsWindows()) Assert.Skip("Permissions work otherwise on Windows.");
        else File.SetUnixFileMode(path, UnixFileMode.None);
        FileCollector.ReadBytes(new FoundFile(path, "locked.txt", 1), 50).Refused.ShouldNotBeNull().Why.ShouldContain("permissions");
    }

    private static string[] Sources(string path) => [.. FileCollector.Collect([path]).Select(collected => collected.Found!.Source)];

    private string Write(string name, string content = "x")
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
