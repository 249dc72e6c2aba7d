using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Web.Watching;

/// <summary>A source, how it is doing, and what became of the pages that it named.</summary>
/// <param name="Pages">How many pages are in each state, in the order of states; states of none left out.</param>
/// <param name="Skipped">Pages that are not held, those found last first: not all where there are many.</param>
public sealed record SourceOverview(WatchedSource Source, SourceHealth Health, ImmutableArray<PageCount> Pages, ImmutableArray<WatchedPage> Skipped)
{
    /// <summary>Failures in a row from which a source is said to fail.</summary>
    private const int Failing = 3;

    /// <summary>A source that is due for less than this is not late: rounds take their time.</summary>
    private static readonly Duration Patience = Duration.FromHours(2);

    /// <summary>How many pages are not held and won't be without a change of theirs.</summary>
    public long SkippedCount => Pages.Where(count => SkippedStates.All.Contains(count.State)).Sum(count => count.Count);

    /// <summary>When it is asked next; null where it is not.</summary>
    public Instant? NextAt => Source.Following == Following.Followed && Source.Kind != SourceKind.List ? Source.NextAt : null;

    /// <summary>How a source is doing at a moment.</summary>
    public static SourceHealth HealthOf(WatchedSource source, Instant now)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source switch
        {
            { Following: Following.Removed } => SourceHealth.Removed,
            { Following: Following.Paused } => SourceHealth.Paused,
            { Failures: >= Failing } => SourceHealth.Failing,
            { Failures: > 0 } => SourceHealth.Faltering,
            { Kind: SourceKind.List } => SourceHealth.Imported,
            _ when now - source.NextAt > Patience => SourceHealth.Late,
            { LastTryAt: null } => SourceHealth.New,
            _ => SourceHealth.Well,
        };
    }
}
