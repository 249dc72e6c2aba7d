using System.Collections.Immutable;

namespace Pactwatch.Web.Metrics;

/// <summary>The values of one metric under one set of labels.</summary>
/// <param name="Labels">Names and values in the order of names; names are those of the format already.</param>
/// <param name="Value">A counter's or gauge's value; a histogram's sum.</param>
public sealed record MetricSeries(ImmutableArray<KeyValuePair<string, string>> Labels, double Value)
{
    /// <summary>A histogram's buckets: the upper bound, included, and how many values lie at or below it. The last bound is infinite.</summary>
    public ImmutableArray<(double Bound, long Count)> Buckets { get; init; } = [];
}
