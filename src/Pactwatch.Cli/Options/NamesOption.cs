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

    // A served store asks for each page: the same list isn't read into a pipeline twice.
    private static volatile MadePipeline? lastMade;

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
        var (pipeline, faults) = Make(path);
        return pipeline ?? throw new UsageException(faults);
    }

    /// <summary>The pipeline for a store: with the list of names beside it, where there is one.</summary>
    /// <exception cref="StoreUnusableException">The list has faults, each told with its line.</exception>
    public static Pipeline PipelineBeside(StoreAddress store)
    {
        var path = PathBeside(store);
        if (!File.Exists(path)) return Pipeline.English;
        var (pipeline, faults) = Make(path);
        return pipeline ?? throw new StoreUnusableException(faults);
    }

    public static string PathBeside(StoreAddress store) => Path.ChangeExtension(store.Beside, ".names.tsv");

    private static (Pipeline? Pipeline, string Faults) Make(string path)
    {
        if (new FileInfo(path).Length > MostBytes) return (null, $"{path} is too large for a list of names: at most {MostBytes >> 20} MB.");
        var text = File.ReadAllText(path, Encoding.UTF8);
        var made = lastMade;
        if (made?.List == text) return (made.Pipeline, "");
        var (names, faults) = Read(path, text);
        if (faults.Length > 0) return (null, faults);
        lastMade = made = new MadePipeline(text, Pipeline.EnglishWith(names));
        return (made.Pipeline, "");
    }

    private static (IReadOnlyCollection<ListedName> Names, string Faults) Read(string path, string text)
    {
        var list = ListedNames.Parse(text);
        if (list.Faults.IsEmpty) return (list.Names, "");
        var lines = list.Faults.Take(MostFaults).Select(fault => $"{path}, line {fault.Line}: {fault.What}");
        var more = list.Faults.Length - MostFaults;
        return ([], string.Join('\n', more > 0 ? lines.Append($"… and {more} lines more.") : lines));
    }

    private sealed record MadePipeline(string List, Pipeline Pipeline);
}
