using System.Collections.Immutable;

namespace Pactwatch.Web.Metrics;

/// <summary>A metric with all its series.</summary>
/// <param name="Name">As the format has it: "pactwatch_job_duration_seconds".</param>
/// <param name="Help">What it counts, in one sentence.</param>
public sealed record MetricFamily(string Name, string Help, MetricKind Kind, ImmutableArray<MetricSeries> Series);
