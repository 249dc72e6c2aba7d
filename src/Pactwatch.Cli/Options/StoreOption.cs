using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Cli.Options;

/// <summary>Which store, a file or one on a server: --store, else PACTWATCH_STORE, else pactwatch.db in the current folder.</summary>
internal sealed class StoreOption : Option<string?>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Terminal terminal;

    public StoreOption(Terminal terminal)
        : base("--store")
    {
        this.terminal = terminal;
        Description = "The store: a file, or postgres://USER@HOST:PORT/DATABASE (docs/postgres.md). Default: PACTWATCH_STORE, else pactwatch.db in the current folder.";
        HelpName = "STORE";
    }

    /// <exception cref="UsageException">It names none.</exception>
    public StoreAddress AddressIn(ParseResult parse)
    {
        var given = parse.GetValue(this);
        if (given?.Length == 0) throw new UsageException("--store needs the path of a file, or the address of a server.");
        var fromEnvironment = terminal.Environment("PACTWATCH_STORE");
        return given is not null ? Address("--store", given) : Address("PACTWATCH_STORE", string.IsNullOrEmpty(fromEnvironment) ? "pactwatch.db" : fromEnvironment);
    }

    /// <param name="name">Where it was given.</param>
    public static StoreAddress Address(string name, string given)
    {
        try
        {
            return StoreAddress.Parse(given);
        }
        catch (FormatException fault)
        {
            throw new UsageException($"{name} is no address of a server: {fault.Message}.");
        }
    }

    /// <summary>Opens it, or makes it where there is none. One that watches writes for some seconds at a time: that is waited for.</summary>
    public IWatchStore OpenForWriting(ParseResult parse) => AddressIn(parse).OpenForWriting(Patience);

    /// <summary>The same for what makes work for others, who are told.</summary>
    public IWatchStore OpenForWriting(ParseResult parse, World world) => world.OpenForWriting(AddressIn(parse), Patience);

    /// <summary>Opens a store that is there.</summary>
    /// <exception cref="StoreUnusableException">There is none.</exception>
    public IWatchStore OpenForReading(ParseResult parse)
    {
        RequireStore(parse);
        return AddressIn(parse).OpenForReading();
    }

    /// <summary>Opens a store that is there, to change what it holds.</summary>
    /// <exception cref="StoreUnusableException">There is none.</exception>
    public IWatchStore OpenForChanging(ParseResult parse)
    {
        RequireStore(parse);
        return OpenForWriting(parse);
    }

    private void RequireStore(ParseResult parse)
    {
        var store = AddressIn(parse);
        if (!store.MayBeThere)
            throw new StoreUnusableException($"There is no store at {store}. Read reports into it (pactwatch read PATH…), or name another one with --store.");
    }
}
