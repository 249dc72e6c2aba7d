using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Says who is sent a digest after each round, and how; without a further word it lists them.</summary>
/// <remarks>A secret goes in from a file, or is made and shown once; nothing shows it again.</remarks>
internal sealed class WatchTellCommand : CliCommand
{
    private readonly Option<string?> webhook = new("--webhook") { Description = "Post each digest to this address as JSON, signed (Standard Webhooks).", HelpName = "ADDRESS" };
    private readonly SecretOption secretFile = new("With --webhook: sign with the secret in this file (whsec_…). Default: one is made, and shown once.");
    private readonly Option<string?> folder = new("--folder") { Description = "Put each digest into this folder, as a mail message.", HelpName = "FOLDER" };
    private readonly Option<string?> program = new("--program") { Description = "Hand each digest to this program on its stdin, as a mail message. A whole path; its arguments follow after --.", HelpName = "PATH" };
    private readonly Option<bool> list = new("--list") { Description = "List who is told." };
    private readonly Option<string?> end = new("--end") { Description = "Send this one nothing any more.", HelpName = "ID" };
    private readonly Option<string?> test = new("--test") { Description = "Send this one a test message now.", HelpName = "ID" };
    private readonly Argument<string[]> arguments = new("ARGUMENT") { Description = "With --program: what it is started with.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Func<FetcherSettings, IFetcher> fetchers;
    private readonly TimeProvider clock;

    public WatchTellCommand(Terminal terminal, Func<FetcherSettings, IFetcher> fetchers, TimeProvider clock)
        : base(
            terminal, "tell", "Sends a digest of what is new after each round: to an address, into a folder, or through a program. Who is added is told what comes from then on.",
            "pactwatch watch tell --webhook https://desk.example/hooks/pactwatch", "pactwatch watch tell --folder digests", "pactwatch watch tell --program /usr/sbin/sendmail -- -i ana@desk.example", "pactwatch watch tell --list")
    {
        (this.fetchers, this.clock) = (fetchers, clock);
        foreach (var option in new Option[] { webhook, secretFile, folder, program, list, end, test }) Add(option);
        Add(arguments);
    }

    protected override int Run(ParseResult parse)
    {
        Option[] deeds = [webhook, folder, program, list, end, test];
        if (deeds.Count(option => parse.GetResult(option) is { Implicit: false }) > 1) throw new UsageException("Give one of --webhook, --folder, --program, --list, --end and --test.");
        if (parse.GetValue(secretFile) is not null && parse.GetValue(webhook) is null) throw new UsageException("--secret-file goes with --webhook: nothing else is signed.");
        if (parse.GetValue(arguments) is { Length: > 0 } words && parse.GetValue(program) is null) throw new UsageException($"'{words[0]}' is no option of this command; arguments go with --program.");
        if (parse.GetValue(webhook) is { } address) return TellAddress(parse, address);
        if (parse.GetValue(folder) is { } path) return TellFolder(parse, path);
        if (parse.GetValue(program) is { } called) return TellProgram(parse, called);
        if (parse.GetValue(end) is { } ended) return End(parse, ended);
        return parse.GetValue(test) is { } tested ? Test(parse, tested) : List(parse);
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private int TellAddress(ParseResult parse, string given)
    {
        var store = Store.AddressIn(parse).Beside;
        var settings = WatchSettings.Beside(store);
        // A place that is allowed is allowed with its port.
        ImmutableArray<int> ports = [.. settings.Ports, .. settings.Webhooks.Select(place => AllowedPlace.TryParse(place, out var allowed, out _) ? allowed!.Port : 0)];
        if (!AddressRules.TryParse(given, ports, out var address, out var fault)) throw new UsageException($"--webhook: {fault!.Why}");
        var secret = parse.GetValue(secretFile) is null ? null : SecretIn(parse);
        var subscriber = Subscriber(SubscriberKind.Webhook, address!.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        string? made = null;
        Put(parse, subscriber, () =>
        {
            var secrets = new WatchSecrets(store);
            if (secret is null && secrets.Of(subscriber.Id) is null) made = WebhookSignature.NewSecret();
            if ((secret ?? made) is { } put) secrets.Put(subscriber.Id, put);
        });
        if (made is not null)
        {
            Terminal.Data.WriteLine(made);
            Terminal.Say("That is the secret by which its reader checks that a message is yours: give it to them by a safe way. It is not shown again.");
        }

        if (address.Scheme != "https") Terminal.Say("What is sent to an http address can be read on its way; an https address is better.");
        return ExitCode.Done;
    }

    private int TellFolder(ParseResult parse, string given)
    {
        if (given.Length == 0) throw new UsageException("--folder needs the path of a folder.");
        var path = Path.GetFullPath(given);
        // One that was misspelt somewhere in its middle is not made.
        if (!Directory.Exists(path) && !Directory.Exists(Path.GetDirectoryName(path))) throw new FailedException($"There is no folder {Path.GetDirectoryName(path)} in which {Path.GetFileName(path)} could be made.");
        Put(parse, Subscriber(SubscriberKind.Folder, path), () => Directory.CreateDirectory(path));
        return ExitCode.Done;
    }

    private int TellProgram(ParseResult parse, string given)
    {
        try
        {
            var called = MailProgram.Of(given, parse.GetValue(arguments) ?? []);
            if (!File.Exists(given)) throw new FailedException($"There is no program {given}.");
            Put(parse, Subscriber(SubscriberKind.Program, called.Address), () => { });
            return ExitCode.Done;
        }
        catch (FormatException fault)
        {
            throw new UsageException($"--program: {fault.Message}");
        }
    }

    private Subscriber Subscriber(SubscriberKind kind, string address) => new(kind, address, Now, 0);

    /// <param name="prepare">Done once the store is there to be written to: what fails before leaves nothing behind.</param>
    private void Put(ParseResult parse, Subscriber subscriber, Action prepare)
    {
        using var held = Store.OpenForWriting(parse);
        prepare();
        var isTold = held.Subscribers().Any(other => other.Id == subscriber.Id && !other.IsEnded);
        if (!isTold) held.Put(subscriber with { ToldTo = held.Publications(PublicationChannel.Feed).Length });
        Terminal.Data.WriteLine(subscriber.Id);
        Terminal.Say(isTold ? $"{Address(subscriber)} is told already." : $"{Address(subscriber)} is told what is new from now on. Try it: pactwatch watch tell --test {subscriber.Id}");
    }

    private string SecretIn(ParseResult parse)
    {
        var secret = secretFile.ReadIn(parse);
        return WebhookSignature.IsSecret(secret) ? secret : throw new UsageException($"--secret-file: {parse.GetValue(secretFile)} holds no secret: whsec_ and from 24 to 64 bytes in base64. Leave the option out, and one is made.");
    }

    private int List(ParseResult parse)
    {
        using var held = Store.OpenForReading(parse);
        var rows = SubscriberTable.Write(Terminal, held.Subscribers(), held.Publications(PublicationChannel.Feed).Length, new WatchSecrets(Store.AddressIn(parse).Beside));
        if (rows == 0) Terminal.Say("Nobody is told. Add somebody: pactwatch watch tell --folder FOLDER");
        return ExitCode.Done;
    }

    private int End(ParseResult parse, string words)
    {
        using (var held = Store.OpenForChanging(parse))
        {
            var subscriber = Meant(held.Subscribers(), words);
            held.Put(subscriber with { IsEnded = true });
            Terminal.Say($"{Address(subscriber)} is told nothing any more.");
            words = subscriber.Id;
        }

        new WatchSecrets(Store.AddressIn(parse).Beside).Remove(words);
        return ExitCode.Done;
    }

    private int Test(ParseResult parse, string words)
    {
        var store = Store.AddressIn(parse).Beside;
        Subscriber subscriber;
        using (var held = Store.OpenForReading(parse)) subscriber = Meant(held.Subscribers(), words);
        var settings = WatchSettings.Beside(store);
        using var interruption = new Interruption(Terminal, "Stopping …");
        var fetcher = fetchers(settings.Fetcher);
        using var closing = fetcher as IDisposable;
        var why = new Delivery(fetcher, new WatchSecrets(store), settings, clock).Test(subscriber, interruption.Token).GetAwaiter().GetResult();
        if (why is not null) throw new FailedException($"{Address(subscriber)} did not take the test message: {why}");
        Terminal.Say($"{Address(subscriber)} took the test message.");
        return ExitCode.Done;
    }

    private static Subscriber Meant(ImmutableArray<Subscriber> subscribers, string words)
    {
        var meant = subscribers.Where(subscriber => subscriber.Id == words || (words.Length > 2 && subscriber.Id.StartsWith(words, StringComparison.Ordinal))).ToList();
        return meant.Count == 1 ? meant[0] : throw new FailedException(meant.Count == 0 ? $"Nobody who is told has the id {words}. pactwatch watch tell --list shows them." : $"Several ids begin with {words}. Give more of it.");
    }

    private static string Address(Subscriber subscriber) => SubscriberTable.AddressOf(subscriber);
}
