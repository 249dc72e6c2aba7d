using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Collecting;
using Pactwatch.Reading.Discovery;
using Pactwatch.Watching.Importing;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Takes up addresses from lists and from other programs that collect articles.</summary>
internal sealed class WatchImportCommand : CliCommand
{
    private readonly World world;
    private readonly Argument<string[]> lists = new("LIST") { Description = "Files with addresses: of GDELT or Media Cloud, any CSV or JSON with addresses in it, or a text with an address a line.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> miniflux = new("--miniflux") { Description = "Miniflux, by its address; the key of its interface is in --secret-file.", HelpName = "ADDRESS" };
    private readonly Option<string?> reader = new("--freshrss") { Description = "FreshRSS, or another with Google Reader's interface, by that interface's address (…/api/greader.php); the password is in --secret-file.", HelpName = "ADDRESS" };
    private readonly Option<string?> user = new("--user") { Description = "The user of --freshrss.", HelpName = "NAME" };
    private readonly SecretOption secret = new("A file whose first line is the key or password; - for stdin. It is used now and kept nowhere.");
    private readonly DateOption since = new("--since", "Only what is of this day or later.");

    public WatchImportCommand(Terminal terminal, World world)
        : base(
            terminal, "import", "Takes up what other programs collected: each address once; the pages come with the next rounds. Web archives, exports of Wallabag and folders of ArchiveBox are read by pactwatch read.",
            "pactwatch watch import gdelt.csv", "pactwatch watch import --miniflux https://reader.example --secret-file key.txt", "pactwatch watch import --freshrss https://reader.example/api/greader.php --user ana --secret-file password.txt --since 2026-01-01")
    {
        this.world = world;
        Add(lists);
        Add(miniflux);
        Add(reader);
        Add(user);
        Add(secret);
        Add(since);
    }

    protected override int Run(ParseResult parse)
    {
        var files = parse.GetValue(lists)!;
        if (files.Length == 0 && parse.GetValue(miniflux) is null && parse.GetValue(reader) is null) throw new UsageException("Say what to import: a LIST, --miniflux or --freshrss.");
        using var interruption = new Interruption(Terminal, "Stopping; what came is kept …");
        using var watch = WatchedStore.Open(Store.AddressIn(parse), world, Terminal);
        var (failed, done) = (0, 0);
        foreach (var file in files)
        {
            if (interruption.Token.IsCancellationRequested) return ExitCode.Interrupted;
            if (TakeList(watch, file, interruption.Token)) done++;
            else failed++;
        }

        try
        {
            foreach (var api in Apis(parse, watch))
            {
                if (TakeAll(watch, api, interruption.Token)) done++;
                else failed++;
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }

        if (done > 0) Terminal.Say("The pages are fetched by: pactwatch collect, or pactwatch watch run");
        return ExitCode.Of(failed, done);
    }

    private bool TakeList(WatchedStore watch, string path, CancellationToken stop)
    {
        foreach (var collected in FileCollector.Collect([path]))
        {
            var opened = collected.Found is { } found ? FileCollector.ReadBytes(found, AddressList.MaxBytes) : new FileBytes(null, collected.Refused);
            if (opened.Bytes is not { } bytes)
            {
                Terminal.Say($"not imported: {opened.Refused!.Path}: {opened.Refused.Why}");
                return false;
            }

            var read = AddressList.Read(bytes);
            if (read.Listing is not { } list)
            {
                Terminal.Say($"not imported: {path}: {read.Refusal} ({read.Code})");
                return false;
            }

            var added = watch.Importer.Take(collected.Found!.Source, list, stop).GetAwaiter().GetResult();
            var passed = list.Without > 0 ? $", {list.Without} rows without one" : "";
            Terminal.Say($"{path}: {list.Rows.Length} addresses, {added} of them new{passed}{(list.IsCut ? $"; only the first {AddressListing.MaxRows} were taken, cut the list into several" : "")}");
        }

        return true;
    }

    private IEnumerable<IEntryApi> Apis(ParseResult parse, WatchedStore watch)
    {
        var from = parse.GetValue(since);
        if (parse.GetValue(miniflux) is { } address) yield return new MinifluxApi(watch.Fetcher, address, secret.ReadIn(parse), from);
        if (parse.GetValue(reader) is { } reading)
            yield return new GoogleReaderApi(watch.Fetcher, reading, parse.GetValue(user) ?? throw new UsageException("--freshrss needs --user NAME."), secret.ReadIn(parse), from);
    }

    private bool TakeAll(WatchedStore watch, IEntryApi api, CancellationToken stop)
    {
        var (found, last) = watch.Importer.Take(api, (read, added) => Terminal.ShowProgress($"{read} entries, {added} new …"), stop).GetAwaiter().GetResult();
        Terminal.ShowProgress("");
        Terminal.Say($"{api.Name}: {found} new addresses{(last.Why is { } why ? $"; broken off: {why} ({last.Code})" : "")}");
        return last.Why is null;
    }
}
