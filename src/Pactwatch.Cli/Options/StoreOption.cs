using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Cli.Options;

/// <summary>Which store: --store, else PACTWATCH_STORE, else pactwatch.db in the current folder.</summary>
internal sealed class StoreOption : Option<string?>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Terminal terminal;

    public StoreOption(Terminal terminal)
        : base("--store")
    {
        this.terminal = terminal;
        Description = "The store's file. Default: PACTWATCH_STORE, else pactwatch.db in the current folder.";
        HelpName = "PATH";
    }

    public string PathIn(ParseResult parse)
    {
        var path = parse.GetValue(this);
        if (path?.Length == 0) throw new UsageException("--store needs the path of a file.");
        var fromEnvironment = terminal.Environment("PACTWATCH_STORE");
        return path ?? (string.IsNullOrEmpty(fromEnvironment) ? "pactwatch.db" : fromEnvironment);
    }

    /// <summary>Opens it, or makes it where there is none. One that watches writes for some seconds at a time: that is waited for.</summary>
    public IWatchStore OpenForWriting(ParseResult parse) => SqliteReportStore.OpenForWriting(PathIn(parse), Patience);

    /// <summary>Opens a store that is there.</summary>
    /// <exception cref="StoreUnusableException">There is none.</exception>
    public IWatchStore OpenForReading(ParseResult parse)
    {
        RequireStore(parse);
        return SqliteReportStore.OpenForReading(PathIn(parse));
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
        var path = PathIn(parse);
        if (!File.Exists(path))
            throw new StoreUnusableException($"There is no store at {path}. Read reports into it (pactwatch read PATH…), or name another one with --store.");
    }
}
