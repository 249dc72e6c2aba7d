using System.CommandLine;
using System.Text;
using Pactwatch.Language.Names;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Options;

/// <summary>
/// A person's own list of names (docs/names.md): given with --names, or a file beside the store, which every
/// command on that store reads: "pactwatch.names.tsv" beside "pactwatch.db".
/// </summary>
internal sealed class NamesOption : Option<string?>
{
    private const int MostFaults = 10;
    private const long MostBytes = 16 << 20;

    public NamesOption()
        : base("--names")
    {
        Description = "A list of names of your own, beside those that come with the program (docs/names.md).";
        HelpName = "FILE";
    }

    /// <exception cref="UsageException">The file is missing or has faults, each told with its line.</exception>
    public Pipeline PipelineIn(ParseResult parse)
    {
        if (parse.GetValue(this) is not { } path) return Pipeline.English;
        if (!File.Exists(path)) throw new UsageException($"There is no file {path} of names.");
        var (names, faults) = Read(path);
        return faults is null ? Pipeline.EnglishWith(names) : throw new UsageException(faults);
    }

    /// <summary>The pipeline for a store: with the list of names beside it, where there is one.</summary>
    /// <exception cref="StoreUnusableException">The list has faults, each told with its line.</exception>
    public static Pipeline PipelineBeside(string store)
    {
        var path = Path.ChangeExtension(store, ".names.tsv");
        if (!File.Exists(path)) return Pipeline.English;
        var (names, faults) = Read(path);
        return faults is null ? Pipeline.EnglishWith(names) : throw new StoreUnusableException(faults);
    }

    private static (IReadOnlyCollection<ListedName> Names, string? Faults) Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes) return ([], $"{path} is too large for a list of names: at most {MostBytes >> 20} MB.");
        var list = ListedNames.Parse(File.ReadAllText(path, Encoding.UTF8));
        if (list.Faults.IsEmpty) return (list.Names, null);
        var lines = list.Faults.Take(MostFaults).Select(fault => $"{path}, line {fault.Line}: {fault.What}");
        var more = list.Faults.Length - MostFaults;
        return ([], string.Join('\n', more > 0 ? lines.Append($"… and {more} lines more.") : lines));
    }
}
