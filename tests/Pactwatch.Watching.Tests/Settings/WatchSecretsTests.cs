using System.Text;
using Pactwatch.Storage;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Watching.Tests.Settings;

/// <summary>Secrets lie beside the store, for its owner alone, and are shown by nothing.</summary>
public sealed class WatchSecretsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pactwatch-secrets-");

    private string Store => Path.Combine(folder.FullName, "pactwatch.db");

    [Fact]
    public void A_secret_is_had_by_its_id_changed_and_removed()
    {
        var secrets = new WatchSecrets(Store);
        secrets.Of("s-1").ShouldBeNull();
        secrets.Put("s-1", "token „ä“ 🕊");
        secrets.Put("b-2", "whsec_x");
        secrets.Put("s-1", "another");

        (secrets.Of("s-1"), secrets.Of("b-2"), secrets.Of("S-1")).ShouldBe(("another", "whsec_x", null));
        secrets.Remove("s-1").ShouldBeTrue();
        secrets.Remove("s-1").ShouldBeFalse();
        (secrets.Of("s-1"), secrets.Of("b-2")).ShouldBe((null, "whsec_x"));
    }

    [Fact]
    public void The_file_lies_beside_the_store_and_only_its_owner_reads_it()
    {
        var secrets = new WatchSecrets(Store);
        secrets.Put("s-1", "token");

        secrets.Path.ShouldBe(Path.Combine(folder.FullName, "pactwatch.secrets.json"));
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(secrets.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        folder.GetFiles("*.new").ShouldBeEmpty();
        secrets.ToString().ShouldNotContain("token");
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void One_that_others_may_read_is_refused_until_that_is_put_right(UnixFileMode others)
    {
        if (OperatingSystem.IsWindows()) return;
        var secrets = new WatchSecrets(Store);
        secrets.Put("s-1", "token");
        File.SetUnixFileMode(secrets.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        Should.Throw<StoreUnusableException>(() => secrets.Of("s-1")).Message.ShouldContain("chmod 600");
        File.SetUnixFileMode(secrets.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        secrets.Of("s-1").ShouldBe("token");
    }

    [Fact]
    public void Another_process_sees_what_was_changed()
    {
        var (watching, command) = (new WatchSecrets(Store), new WatchSecrets(Store));
        watching.Of("s-1").ShouldBeNull();
        command.Put("s-1", "token");
        watching.Of("s-1").ShouldBe("token");
    }

    [Theory]
    [InlineData("")]
    [InlineData("line\nend")]
    [InlineData("zero\0")]
    public void What_can_be_no_secret_is_refused_without_being_shown(string secret)
    {
        var fault = Should.Throw<ArgumentException>(() => new WatchSecrets(Store).Put("s-1", secret));
        if (secret.Length > 0) fault.Message.ShouldNotContain("line");
        File.Exists(new WatchSecrets(Store).Path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"pactwatch-secrets/1\",\"secrets\":{\"s-1\":1}}")]
    [InlineData("{\"format\":\"pactwatch-secrets/2\",\"secrets\":{}}")]
    [InlineData("{\"format\":\"pactwatch-secrets/1\",\"secrets\":{\"s-1\":\"hushhush")]
    public void A_damaged_file_is_told_without_what_it_holds(string text)
    {
        var secrets = new WatchSecrets(Store);
        secrets.Put("s-1", "token");
        File.WriteAllText(secrets.Path, text, new UTF8Encoding(false));

        var fault = Should.Throw<StoreUnusableException>(() => secrets.Of("s-1"));
        fault.ToString().ShouldNotContain("hushhush");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
