using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Storage.Tests;

/// <summary>A store is kept off file systems whose locks and shared memory can't be relied on.</summary>
public sealed class StorePlaceTests
{
    private static readonly string[] Mounts =
    [
        "/dev/vda / ext4 rw,relatime 0 0",
        "server:/export /home nfs4 rw 0 0",
        "tmpfs /home/ana/local tmpfs rw 0 0",
        "ana@server:/ /mnt/with\\040space fuse.sshfs rw 0 0",
        "/dev/vdb /data ext4 rw 0 0",
        "host /data virtiofs rw 0 0",
        "garbled",
    ];

    [Theory]
    [InlineData("/var/pactwatch.db", "ext4")]
    [InlineData("/home/ana/pactwatch.db", "nfs4")]
    [InlineData("/home", "nfs4")]
    [InlineData("/homely/pactwatch.db", "ext4")]
    [InlineData("/home/ana/local/pactwatch.db", "tmpfs")]
    [InlineData("/mnt/with space/pactwatch.db", "fuse.sshfs")]
    [InlineData("/data/pactwatch.db", "virtiofs")]
    public void The_innermost_and_last_mount_tells_the_kind_of_file_system(string path, string expected)
    {
        StorePlace.FileSystemOf(path, Mounts).ShouldBe(expected);
    }

    [Theory]
    [InlineData("nfs")]
    [InlineData("nfs4")]
    [InlineData("cifs")]
    [InlineData("smb3")]
    [InlineData("9p")]
    [InlineData("fuse.sshfs")]
    [InlineData("virtiofs")]
    public void File_systems_of_other_machines_are_unsafe(string fileSystem)
    {
        StorePlace.IsUnsafe(fileSystem).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ext4")]
    [InlineData("xfs")]
    [InlineData("btrfs")]
    [InlineData("zfs")]
    [InlineData("tmpfs")]
    [InlineData("overlay")]
    [InlineData("fuseblk")]
    public void Local_file_systems_are_safe(string fileSystem)
    {
        StorePlace.IsUnsafe(fileSystem).ShouldBeFalse();
    }

    [Fact]
    public void Links_are_followed_to_the_file_itself()
    {
        using var folder = new TemporaryFolder();
        var real = Directory.CreateDirectory(Path.Combine(folder.Path, "real")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "first"), "real");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "second"), Path.Combine(folder.Path, "first"));
        File.CreateSymbolicLink(Path.Combine(real, "named.db"), "pactwatch.db");

        StorePlace.Resolve(Path.Combine(folder.Path, "second", "named.db")).ShouldBe(StorePlace.Resolve(Path.Combine(real, "pactwatch.db")));
    }

    [Fact]
    public void Links_that_go_round_are_refused()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a.db"), "b.db");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.db"), "a.db");

        Should.Throw<StoreUnusableException>(() => StorePlace.Resolve(Path.Combine(folder.Path, "a.db"))).Message.ShouldContain("round in links");
    }
}
