using System.Text;
using NodaTime;
using Pactwatch.Storage.Access;

namespace Pactwatch.Storage.Tests;

/// <summary>Accounts are kept beside the store, by hashes of their tokens.</summary>
public sealed class AccessFileTests : IDisposable
{
    private static readonly Instant Now = SampleReports.Noon;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_token_is_good_for_its_account_and_no_other_is()
    {
        var file = new AccessFile(folder.StorePath);
        var (ana, ben) = (file.Add("ana", Right.Review, Now, null), file.Add("ben", Right.Read, Now, null));

        file.ByToken(ana, Now)!.Name.ShouldBe("ana");
        file.ByToken(ben, Now)!.Right.ShouldBe(Right.Read);
        foreach (var wrong in new[] { "", "pw_", ana + "x", ana[..^1], ana.ToUpperInvariant(), "ana", "停火", "\0" }) file.ByToken(wrong, Now).ShouldBeNull(wrong);
        ana.Length.ShouldBeGreaterThanOrEqualTo(46);
        ana.ShouldNotBe(ben);
    }

    [Fact]
    public void No_token_stands_in_the_file_and_only_its_owner_reads_it()
    {
        var file = new AccessFile(folder.StorePath);
        var token = file.Add("ana", Right.Admin, Now, null);
        var key = Convert.ToBase64String(file.AddressKey().AsSpan());

        var text = File.ReadAllText(file.Path, Encoding.UTF8);
        text.ShouldNotContain(token);
        text.ShouldNotContain(token[3..]);
        text.ShouldContain(key);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file.Path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(System.IO.Path.GetDirectoryName(file.Path)!, "*.new").ShouldBeEmpty();
    }

    [Fact]
    public void A_token_expires_and_an_account_can_be_removed()
    {
        var file = new AccessFile(folder.StorePath);
        var token = file.Add("ana", Right.Read, Now, Now + Duration.FromDays(1));

        file.ByToken(token, Now + Duration.FromHours(23)).ShouldNotBeNull();
        file.ByToken(token, Now + Duration.FromDays(1)).ShouldBeNull();
        file.Named("ana", Now + Duration.FromDays(2)).ShouldBeNull();
        file.Any(Now + Duration.FromDays(2)).ShouldBeFalse();
        file.Remove("ana").ShouldBeTrue();
        file.Remove("ana").ShouldBeFalse();
        file.ByToken(token, Now).ShouldBeNull();
    }

    [Fact]
    public void A_name_is_given_once()
    {
        var file = new AccessFile(folder.StorePath);
        file.Add("ana", Right.Read, Now, null);

        Should.Throw<StoreException>(() => file.Add("ana", Right.Admin, Now, null)).Message.ShouldContain("accounts remove ana");
    }

    [Fact]
    public void Another_process_sees_what_was_changed()
    {
        var (server, command) = (new AccessFile(folder.StorePath), new AccessFile(folder.StorePath));
        server.Any(Now).ShouldBeFalse();
        var token = command.Add("ana", Right.Read, Now, null);

        server.ByToken(token, Now)!.Name.ShouldBe("ana");
        command.Remove("ana");
        server.ByToken(token, Now).ShouldBeNull();
    }

    [Fact]
    public void The_key_of_secret_addresses_is_made_once_and_outlives_accounts()
    {
        var file = new AccessFile(folder.StorePath);
        var key = file.AddressKey();
        file.Add("ana", Right.Read, Now, null);
        file.Remove("ana");

        key.Length.ShouldBe(32);
        new AccessFile(folder.StorePath).AddressKey().ShouldBe(key);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"pactwatch-access/2\",\"addressKey\":\"\",\"accounts\":[]}")]
    [InlineData("{\"format\":\"pactwatch-access/1\",\"addressKey\":\"\",\"accounts\":[{\"name\":\"ana\",\"rights\":\"all\",\"tokenSha256\":\"x\",\"addedAt\":\"2026-03-03T12:00:00Z\",\"expiresAt\":null}]}")]
    [InlineData("{\"format\":\"pactwatch-access/1\",\"addressKey\":\"\",\"accounts\":[{\"name\":\"ana\",\"rights\":\"admin\",\"tokenSha256\":\"\",\"addedAt\":\"2026-03-03T12:00:00Z\",\"expiresAt\":null}]}")]
    public void A_damaged_file_lets_nobody_in_and_says_so(string content)
    {
        var file = new AccessFile(folder.StorePath);
        File.WriteAllText(file.Path, content);

        Should.Throw<StoreUnusableException>(() => file.ByToken("", Now)).Message.ShouldContain("Nobody is let in");
    }

    public void Dispose() => folder.Dispose();
}
