using System.Text;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Digests;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Digests put into a folder: a message is there whole or not at all, and nothing is written anywhere else.</summary>
public sealed class FolderDeliveryTests : IDisposable
{
    private static readonly Digest Message = Digest.Test(WatchPlace.Noon);

    private readonly WatchPlace place = new();

    private string Folder { get; }

    private string Expected => Path.Combine(Folder, $"pactwatch-{Message.Id}.eml");

    public FolderDeliveryTests() => Folder = Directory.CreateDirectory(Path.Combine(place.Path, "spool")).FullName;

    [Fact]
    public async Task A_digest_is_a_message_in_the_folder_and_comes_once()
    {
        place.Subscribe(SubscriberKind.Folder, Folder);
        place.Tell(InventedLedgers.Sable(AgreementStatus.Signed));

        (await place.Work(AnsweringFetcher.With(500))).ShouldBe([JobEnd.Done]);
        var message = await File.ReadAllTextAsync(Directory.GetFiles(Folder).ShouldHaveSingleItem(), TestContext.Current.CancellationToken);
        message.ShouldContain("Subject: 1 new: Port Sable truce\r\n");
        message.ShouldContain("* New: Port Sable truce\r\n");
    }

    [Fact]
    public async Task One_that_is_there_already_is_the_same_and_is_left()
    {
        await File.WriteAllTextAsync(Expected, "there", TestContext.Current.CancellationToken);

        (await Send()).IsDone.ShouldBeTrue();
        (await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken)).ShouldBe("there");
    }

    [Fact]
    public async Task What_a_killed_try_left_is_written_anew()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, $".pactwatch-{Message.Id}.new"), "Date: Sat, 0", TestContext.Current.CancellationToken);

        (await Send()).IsDone.ShouldBeTrue();
        Directory.GetFiles(Folder).ShouldBe([Expected]);
        (await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken)).ShouldEndWith("UTC.\r\n");
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_told_and_not_made()
    {
        Directory.Delete(Folder);

        (await Send()).Why!.ShouldContain("no folder");
        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Theory]
    [InlineData(".eml")]
    [InlineData(".new")]
    public async Task A_link_leads_nowhere(string ending)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Links need a right there.");
        var outside = Path.Combine(place.Path, "outside");
        if (ending == ".new") await File.WriteAllTextAsync(outside, "mine", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(ending == ".eml" ? Expected : Path.Combine(Folder, $".pactwatch-{Message.Id}.new"), outside);

        var sending = await Send();
        if (ending == ".eml")
        {
            sending.IsDone.ShouldBeFalse();
            File.Exists(outside).ShouldBeFalse();
        }
        else
        {
            sending.IsDone.ShouldBeTrue();
            (await File.ReadAllTextAsync(outside, TestContext.Current.CancellationToken)).ShouldBe("mine");
            File.ResolveLinkTarget(Expected, returnFinalTarget: false).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_told()
    {
        Directory.CreateDirectory(Path.Combine(Folder, $".pactwatch-{Message.Id}.new"));
        (await Send()).Why.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_head_bears_the_addresses_that_were_set()
    {
        await new FolderSender(MailAddresses.Of("watch@desk.example", "ana@desk.example")).Send(new Subscriber(SubscriberKind.Folder, Folder, WatchPlace.Noon, 0), Message, "k", TestContext.Current.CancellationToken);
        var head = Encoding.ASCII.GetString(await File.ReadAllBytesAsync(Expected, TestContext.Current.CancellationToken));
        head.ShouldContain("From: Pactwatch <watch@desk.example>\r\nTo: ana@desk.example\r\n");
    }

    public void Dispose() => place.Dispose();

    private Task<Sending> Send() => new FolderSender(MailAddresses.Nobody).Send(new Subscriber(SubscriberKind.Folder, Folder, WatchPlace.Noon, 0), Message, "k", TestContext.Current.CancellationToken);
}
