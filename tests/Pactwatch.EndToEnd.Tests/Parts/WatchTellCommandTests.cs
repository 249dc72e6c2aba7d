using Pactwatch.Cli;
using Pactwatch.Cli.Commands.Watching;
using Pactwatch.Cli.Terminals;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;
using Pactwatch.Watching.Settings;

namespace Pactwatch.EndToEnd.Tests.Parts;

/// <summary>The command that says who is told, over a fetcher of the test's.</summary>
public sealed class WatchTellCommandTests : IDisposable
{
    private const string Hook = "https://desk.example/hook";

    private readonly Workplace workplace = new();
    private readonly List<FetchRequest> asked = [];
    private int status = 200;

    public WatchTellCommandTests()
    {
        using var store = SqliteReportStore.OpenForWriting(workplace.Store);
    }

    private WatchSecrets Secrets => new(workplace.Store);

    [Fact]
    public void A_webhook_is_added_with_a_secret_that_was_made_for_it()
    {
        Run("--webhook", Hook + "?team=a#part").ShouldBe(ExitCode.Done);

        var subscriber = Subscribers().ShouldHaveSingleItem();
        (subscriber.Kind, subscriber.Address, subscriber.IsEnded, subscriber.ToldTo).ShouldBe((SubscriberKind.Webhook, Hook + "?team=a", false, 0));
        WebhookSignature.IsSecret(Secrets.Of(subscriber.Id)!).ShouldBeTrue();
    }

    [Fact]
    public void A_secret_from_a_file_is_taken_and_may_be_changed()
    {
        var (first, second) = (WebhookSignature.NewSecret(), WebhookSignature.NewSecret());
        workplace.Write("secret", first + "\n");
        Run("--webhook", Hook, "--secret-file", workplace.PathOf("secret")).ShouldBe(ExitCode.Done);
        var id = Subscribers().Single().Id;
        Secrets.Of(id).ShouldBe(first);

        Run("--webhook", Hook).ShouldBe(ExitCode.Done);
        Secrets.Of(id).ShouldBe(first, "one that is there is kept");
        workplace.Write("secret", second);
        Run("--webhook", Hook, "--secret-file", workplace.PathOf("secret")).ShouldBe(ExitCode.Done);
        Secrets.Of(id).ShouldBe(second);
        Subscribers().Length.ShouldBe(1);
    }

    [Fact]
    public void While_another_writes_nothing_is_left_behind()
    {
        using (var _ = SqliteReportStore.OpenForWriting(workplace.Store))
            Should.Throw<Pactwatch.Storage.StoreInUseException>(() => Run("--webhook", Hook));

        File.Exists(Secrets.Path).ShouldBeFalse("a secret that nobody was shown would sign for ever");
        Run("--webhook", Hook).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public void A_folder_and_a_program_are_added_as_they_are()
    {
        Run("--folder", workplace.PathOf("digests")).ShouldBe(ExitCode.Done);
        Run("--program", "/bin/sh", "--", "-c", "cat > /dev/null", "--store").ShouldBe(ExitCode.Done);

        Subscribers().Select(subscriber => SubscriberTable.AddressOf(subscriber)).ShouldBe([workplace.PathOf("digests"), "/bin/sh -c \"cat > /dev/null\" --store"], ignoreOrder: true);
        Directory.Exists(workplace.PathOf("digests")).ShouldBeTrue();
    }

    [Fact]
    public void Who_is_added_is_told_what_comes_after()
    {
        using (var store = SqliteReportStore.OpenForWriting(workplace.Store))
            store.Append([new Publication(PublicationChannel.Feed, "u", 0, new ToldThing("Port Sable truce", "event", "Handover", [], System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty), false, null, NodaTime.Instant.FromUtc(2031, 3, 1, 8, 0))]);

        Run("--webhook", Hook);
        Subscribers().Single().ToldTo.ShouldBe(1);
    }

    [Fact]
    public void One_that_is_ended_is_told_nothing_and_its_secret_is_gone_until_it_is_added_again()
    {
        Run("--webhook", Hook);
        var id = Subscribers().Single().Id;
        Run("--end", id).ShouldBe(ExitCode.Done);
        (Subscribers().Single().IsEnded, Secrets.Of(id)).ShouldBe((true, null));

        Run("--webhook", Hook);
        (Subscribers().Single().IsEnded, Secrets.Of(id) is null).ShouldBe((false, false));
    }

    [Fact]
    public void A_test_message_goes_out_at_once()
    {
        Run("--webhook", Hook);
        var id = Subscribers().Single().Id;

        Run("--test", id[..6]).ShouldBe(ExitCode.Done);
        asked.ShouldHaveSingleItem().Purpose.ShouldBe(FetchPurpose.Webhook);
        status = 500;
        Should.Throw<FailedException>(() => Run("--test", id)).Message.ShouldContain("did not take the test message");
    }

    [Theory]
    [InlineData("--webhook: ", "--webhook", "desk.example/hook")]
    [InlineData("--webhook: ", "--webhook", "ftp://desk.example/hook")]
    [InlineData("--webhook: ", "--webhook", "https://ana:secret@desk.example/hook")]
    [InlineData("--webhook: ", "--webhook", "https://localhost/hook")]
    [InlineData("--webhook: ", "--webhook", "https://desk.example:9/hook")]
    [InlineData("whole path", "--program", "sendmail")]
    [InlineData("Give one of", "--folder", ".", "--list")]
    [InlineData("goes with --webhook", "--folder", ".", "--secret-file", "x")]
    [InlineData("arguments go with --program", "--list", "stray")]
    public void What_can_not_be_meant_is_refused(string why, params string[] arguments)
    {
        Should.Throw<UsageException>(() => Run(arguments)).Message.ShouldContain(why);
        Subscribers().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no folder", "--folder", "no-such-folder/digests")]
    [InlineData("no program", "--program", "/no/such/program")]
    [InlineData("Nobody who is told", "--end", "b-none")]
    [InlineData("Nobody who is told", "--test", "b-none")]
    public void What_is_not_there_is_told(string why, params string[] arguments) => Should.Throw<FailedException>(() => Run(arguments)).Message.ShouldContain(why);

    [Fact]
    public void A_port_is_asked_where_the_settings_allow_its_place()
    {
        workplace.Write(Path.GetFileName(WatchSettings.PathBeside(workplace.Store)), "{\"webhooks\": [\"desk.example:9\"]}");
        Run("--webhook", "https://desk.example:9/hook").ShouldBe(ExitCode.Done);
    }

    [Fact]
    public void The_list_is_shown_with_and_without_a_word()
    {
        Run("--list").ShouldBe(ExitCode.Done);
        Run("--webhook", Hook);
        Run().ShouldBe(ExitCode.Done);
    }

    public void Dispose() => workplace.Dispose();

    private int Run(params string[] arguments)
    {
        var terminal = Terminal.Open(_ => null);
        var command = new WatchTellCommand(terminal, _ => new StandInFetcher(this), TimeProvider.System);
        return command.Parse(["--store", workplace.Store, .. arguments]).Invoke(new System.CommandLine.InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private System.Collections.Immutable.ImmutableArray<Subscriber> Subscribers()
    {
        using var store = SqliteReportStore.OpenForReading(workplace.Store);
        return store.Subscribers();
    }

    private sealed class StandInFetcher(WatchTellCommandTests test) : IFetcher
    {
        public Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken stop)
        {
            test.asked.Add(request);
            return Task.FromResult(new FetchOutcome(test.status == 200 ? FetchResult.Fetched : FetchResult.Failed, request.Address) { Status = test.status });
        }
    }
}
