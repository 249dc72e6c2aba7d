using System.Globalization;

namespace Pactwatch.Benchmarks;

/// <summary>What to measure and how: NAME… [--copies N] [--rounds N] [--program PATH] [--story DIR] [--pages DIR] [--chrono DIR] [--reports N] [--store PATH|ADDRESS] [--save].</summary>
internal sealed record BenchmarkOptions(IReadOnlyList<string> Names, int Copies, int Rounds, string Repository, string Program, string Story, string Pages, string? Chrono, int Reports, string? Store, bool Saves)
{
    public static readonly string[] Known = ["limits", "reading", "pages", "cutting", "language", "annotation", "times", "quantities", "pipeline", "ledger", "accord", "agreements", "store", "reuse", "stories", "search", "start", "read"];

    public const string Usage = "benchmarks [limits|reading|pages|cutting|language|annotation|times|quantities|pipeline|ledger|accord|agreements|store|reuse|stories|search|start|read]… [--copies N] [--rounds N] [--program PATH] [--story DIR] [--pages DIR] [--chrono DIR] [--reports N] [--store PATH|ADDRESS] [--save]";

    /// <exception cref="ArgumentException">An argument isn't known; the message says which.</exception>
    public static BenchmarkOptions Parse(string[] arguments, string repository)
    {
        var options = new BenchmarkOptions(
            [], 20, 5, repository, Path.Combine(repository, "artifacts", "published", "pactwatch"), Path.Combine(repository, "corpora", "lower-vesk", "reports"), Path.Combine(repository, "corpora", "pages", "html"), null, 5_000, null, Saves: false);
        var names = new List<string>();
        for (var at = 0; at < arguments.Length; at++)
        {
            string Value() => ++at < arguments.Length ? arguments[at] : throw new ArgumentException($"{arguments[at - 1]} takes a value.", nameof(arguments));
            options = arguments[at] switch
            {
                "--copies" => options with { Copies = int.Parse(Value(), NumberStyles.None, CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(Value(), NumberStyles.None, CultureInfo.InvariantCulture) },
                "--program" => options with { Program = Path.GetFullPath(Value()) },
                "--story" => options with { Story = Path.GetFullPath(Value()) },
                "--pages" => options with { Pages = Path.GetFullPath(Value()) },
                "--chrono" => options with { Chrono = Path.GetFullPath(Value()) },
                "--reports" => options with { Reports = int.Parse(Value(), NumberStyles.None, CultureInfo.InvariantCulture) },
                "--store" => options with { Store = Value() },
                "--save" => options with { Saves = true },
                var name when Known.Contains(name) => Named(name),
                var other => throw new ArgumentException($"There is no benchmark or option {other}. Usage: {Usage}", nameof(arguments)),
            };
        }

        return options with { Names = names.Count == 0 ? Known : names };

        BenchmarkOptions Named(string name)
        {
            names.Add(name);
            return options;
        }
    }
}
