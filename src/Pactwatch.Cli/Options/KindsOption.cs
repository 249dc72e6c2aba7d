using System.Collections.Immutable;
using System.CommandLine;

namespace Pactwatch.Cli.Options;

/// <summary>Which work a worker takes.</summary>
internal sealed class KindsOption : Option<string>
{
    public const string Analyse = "analyse";
    public const string Reconcile = "reconcile";
    public const string Collect = "collect";

    private static readonly ImmutableArray<string> All = [Analyse, Reconcile, Collect];

    public KindsOption()
        : base("--kinds")
    {
        Description = "Which work to take: analyse (reads reports for what they claim), reconcile (finds stories and makes their accords), collect (asks the sources that are due).";
        HelpName = "KINDS";
        DefaultValueFactory = _ => "analyse,reconcile";
    }

    /// <exception cref="UsageException">One of them is none.</exception>
    public ImmutableArray<string> In(ParseResult parse)
    {
        ImmutableArray<string> kinds = [.. parse.GetValue(this)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        var unknown = kinds.FirstOrDefault(kind => !All.Contains(kind));
        if (unknown is not null) throw new UsageException($"--kinds: '{unknown}' is no kind of work.{(NearWords.To(unknown, All) is { } near ? $" Did you mean '{near}'?" : "")} Give some of {string.Join(", ", All)}.");
        return kinds.IsEmpty ? throw new UsageException($"--kinds needs some of {string.Join(", ", All)}.") : kinds;
    }
}
