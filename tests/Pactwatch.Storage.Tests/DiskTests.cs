using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>A disk that refuses: full or read-only. Real ones, made of memory in a namespace of their own, where the system lets us.</summary>
public sealed class DiskTests : IDisposable
{
    private const string WhySkipped = "needs unshare(1) and user namespaces to mount a small disk";

    private static readonly Lazy<bool> CanMount = new(() =>
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using var trial = Process.Start(new ProcessStartInfo("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", Path.GetTempPath()]) { RedirectStandardError = true, UseShellExecute = false })!;
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    });

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_full_disk_loses_nothing_that_was_acknowledged_and_says_so()
    {
        Assert.SkipUnless(CanMount.Value, WhySkipped);

        var said = OnDisk("size=2m", "fill");

        said[0].ShouldStartWith("StoreFullException: ");
        said[0].ShouldContain("could not add 8 reports: the disk is full. Nothing of this was kept, everything before it was. Make room");
        var counts = said[1].Split(' ');
        counts[1].ShouldNotBe("0");
        said[1].ShouldBe($"acknowledged {counts[1]} held {counts[1]} problems 0");
        said[2].ShouldBe("ready full");
    }

    [Fact]
    public void A_folder_that_can_only_be_read_is_refused_for_writing()
    {
        Assert.SkipUnless(CanMount.Value, WhySkipped);

        OnDisk("ro", "check").ShouldHaveSingleItem().ShouldStartWith($"StoreReadOnlyException: The store {folder.StorePath} can't be written");
    }

    [Theory]
    [InlineData(13, typeof(StoreFullException), "the disk is full")]
    [InlineData(8, typeof(StoreReadOnlyException), "can't be written")]
    [InlineData(14, typeof(StoreException), "can't be opened")]
    [InlineData(10, typeof(StoreException), "the disk failed")]
    [InlineData(5, typeof(StoreInUseException), "another program holds the file")]
    [InlineData(6, typeof(StoreInUseException), "another program holds the file")]
    [InlineData(11, typeof(StoreUnusableException), "is damaged")]
    [InlineData(26, typeof(StoreUnusableException), "is no store")]
    [InlineData(19, typeof(StoreException), "SQLite says \"odd\"")]
    public void Each_failure_of_the_engine_has_its_own_words(int code, Type type, string words)
    {
        var failure = StoreFailure.From(new SqliteException("odd", code), "/home/ana/pactwatch.db", "add 3 reports");

        failure.ShouldBeOfType(type);
        failure.Message.ShouldStartWith("The store /home/ana/pactwatch.db could not add 3 reports: ");
        failure.Message.ShouldContain(words);
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<string> OnDisk(string options, string command)
    {
        const string Script = """mount -t tmpfs -o "$1" tmpfs "$2" && exec "$3" "$4" "$5" "$2/pactwatch.db" """;
        using var process = WriterProcess.StartProgram("unshare", ["-rm", "sh", "-c", Script, "sh", options, folder.Path, WriterProcess.Dotnet, WriterProcess.Program, command]);
        return process.ReadToEnd();
    }
}
