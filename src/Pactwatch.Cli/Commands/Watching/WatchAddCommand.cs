using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Collecting;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Discovery;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Finding;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Follows what is at addresses: feeds, pages with feeds, sitemaps, lists of feeds at an address or in a file.</summary>
internal sealed class WatchAddCommand : CliCommand
{
    private const int MinutesOfAWeek = 7 * 24 * 60;

    private readonly World world;
    private readonly Argument<string[]> addresses = new("ADDRESS") { Description = "A page, whose feeds and news sitemap are found; a feed; a sitemap; a list of feeds (OPML), at an address or in a file.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> page = new("--page") { Description = "Follow the page itself, each edit a version, whatever feeds it names." };
    private readonly NumberOption every = new("--every", "Minutes between two requests. Default: by how often there is news, from 30 minutes to half a day.", least: 1, most: MinutesOfAWeek, byDefault: 0);
    private readonly Option<string?> name = new("--name") { Description = "What to call the source. Default: as it calls itself.", HelpName = "NAME" };

    private readonly Option<string?> user = new("--user") { Description = "The user that the feed asks for; the password is in --secret-file.", HelpName = "NAME" };
    private readonly Option<string?> header = new("--header") { Description = "The header that the feed asks for, such as X-Api-Key; its value is in --secret-file.", HelpName = "NAME" };
    private readonly SecretOption secret = new("A file whose first line is the password or the header's value; - for stdin. It is kept beside the store, in a file that only its owner may read, and never shown.");

    public WatchAddCommand(Terminal terminal, World world)
        : base(
            terminal, "add", "Follows what is at an address: asked now once, and from the next round on by schedule.",
            "pactwatch watch add https://northwire.example/world", "pactwatch watch add feeds.opml", "pactwatch watch add --page https://ministry.example/statement", "pactwatch watch add https://northwire.example/rss --every 15", "pactwatch watch add https://northwire.example/members.xml --user ana --secret-file password.txt")
    {
        this.world = world;
        Add(addresses);
        Add(page);
        Add(every);
        Add(name);
        Add(user);
        Add(header);
        Add(secret);
    }

    protected override int Run(ParseResult parse)
    {
        using var interruption = new Interruption(Terminal, "Stopping …");
        using var watch = WatchedStore.Open(Store.AddressIn(parse), world, Terminal);
        var kept = Secret(parse);
        if (kept is not null && parse.GetValue(addresses)!.Length > 1) throw new UsageException("--user and --header go with one address: no other is told the secret.");
        var (added, refused) = (0, 0);
        foreach (var address in parse.GetValue(addresses)!)
        {
            if (interruption.Token.IsCancellationRequested) return ExitCode.Interrupted;
            var found = Find(watch, address, parse.GetValue(page), SourceCredential.Parse(kept), interruption.Token);
            if (found.Why is { } why) Terminal.Say($"{address}: {why}{(found.Code is { } code ? $" ({code})" : "")}");
            foreach (var other in found.Others.Take(10)) Terminal.Say($"  also there: {other}");
            if (found.Sources.IsEmpty) refused++;
            // Only what is at the address itself is told the secret again.
            if (kept is not null)
            {
                foreach (var source in found.Sources.Where(source => source.Address == (CanonicalAddress.Of(address) ?? address))) watch.Secrets.Put(source.Id, kept);
            }

            added += Put(watch, parse, found.Sources);
        }

        Terminal.Flush();
        if (added > 0) Terminal.Say($"{(added == 1 ? "1 source is" : $"{added} sources are")} followed from now on. Collect: pactwatch collect (one round), or pactwatch watch run (goes on)");
        return ExitCode.Of(refused, added);
    }

    private static FoundSources Find(WatchedStore watch, string address, bool isPage, FetchCredential? credential, CancellationToken stop)
    {
        if (!File.Exists(address)) return watch.Finder.At(address, isPage, stop, credential).GetAwaiter().GetResult();
        var read = FileCollector.ReadBytes(new FoundFile(address, address, new FileInfo(address).Length), OpmlReader.MaxBytes);
        return read.Bytes is not { } bytes ? new FoundSources([], [], read.Refused!.Why, null)
            : watch.Finder.ListOf(bytes) ?? new FoundSources([], [], "The file is no list of feeds (OPML). Reports in files are read by: pactwatch read; lists of addresses by: pactwatch watch import", null);
    }

    private string? Secret(ParseResult parse)
    {
        var (called, named) = (parse.GetValue(user), parse.GetValue(header));
        if (called is null && named is null) return null;
        if (called is not null && named is not null) throw new UsageException("Give either --user or --header.");
        var value = secret.ReadIn(parse);
        try
        {
            return called is not null ? SourceCredential.OfUser(called, value) : SourceCredential.OfHeader(named!, value);
        }
        catch (ArgumentException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    private int Put(WatchedStore watch, ParseResult parse, ImmutableArray<WatchedSource> sources)
    {
        var minutes = parse.GetValue(every) is var told and > 0 ? told : (int?)null;
        var held = watch.Sources().ToDictionary(source => source.Id, StringComparer.Ordinal);
        var put = new List<WatchedSource>();
        foreach (var source in sources)
        {
            // One that was followed before goes on where it stood.
            var known = held.GetValueOrDefault(source.Id) ?? source;
            put.Add(known with { Following = Following.Followed, MinutesBetween = minutes ?? known.MinutesBetween, Title = parse.GetValue(name) ?? known.Title, NextAt = watch.Now });
            Terminal.Data.WriteLine($"{source.Id}\t{source.Kind.ToString().ToLowerInvariant()}\t{PlainText.Of(source.Address)}");
        }

        watch.Put(put);
        return put.Count;
    }
}
