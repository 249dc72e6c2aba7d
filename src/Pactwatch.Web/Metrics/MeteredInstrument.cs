using System.Collections.Immutable;
using System.Diagnostics.Metrics;

namespace Pactwatch.Web.Metrics;

/// <summary>What one instrument has measured. Not safe for several threads by itself.</summary>
internal sealed class MeteredInstrument
{
    /// <summary>Where an instrument advises none: those that OpenTelemetry takes for seconds.</summary>
    private static readonly ImmutableArray<double> UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly Dictionary<string, Measured> measured = new(StringComparer.Ordinal);
    private readonly string name;
    private readonly string help;
    private readonly MetricKind kind;
    private readonly bool adds;
    private readonly ImmutableArray<double> bounds = [];

    public MeteredInstrument(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        IsObserved = instrument.IsObservable;
        kind = type.StartsWith("Histogram", StringComparison.Ordinal) ? MetricKind.Histogram
            : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? MetricKind.Counter
            : MetricKind.Gauge;
        // Observed sums are told whole; the others by what is added.
        adds = !IsObserved && !type.StartsWith("Gauge", StringComparison.Ordinal);
        if (kind == MetricKind.Histogram) bounds = BoundsOf(instrument);
        name = NameOf(instrument.Name, instrument.Unit ?? "", kind);
        help = instrument.Description ?? "";
    }

    public bool IsObserved { get; }

    /// <returns>Whether the labels are new; null where they would be and may not.</returns>
    public bool? Take(double value, ImmutableArray<KeyValuePair<string, string>> labels, bool mayAdd)
    {
        var key = string.Join('\u0001', labels.Select(label => label.Key + '\u0002' + label.Value));
        var isNew = !measured.TryGetValue(key, out var series);
        if (isNew && !mayAdd) return null;
        if (isNew) measured[key] = series = new Measured(labels, new long[kind == MetricKind.Histogram ? bounds.Length + 1 : 0]);
        series!.Value = adds ? series.Value + value : value;
        if (kind == MetricKind.Histogram) series.Counts[bounds.Count(bound => bound < value)]++;
        return isNew;
    }

    /// <summary>Forgets all series.</summary>
    /// <returns>How many there were.</returns>
    public int Forget()
    {
        var count = measured.Count;
        measured.Clear();
        return count;
    }

    public MetricFamily Family() => new(name, help, kind, [.. measured.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Series(entry.Value))]);

    /// <summary>"pactwatch.job.duration" in "s" is "pactwatch_job_duration_seconds"; a counter ends with "_total".</summary>
    internal static string NameOf(string name, string unit, MetricKind kind)
    {
        var suffix = unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            "1" when kind == MetricKind.Gauge => "_ratio",
            _ => "",
        };
        var letters = MetricLabels.NameOf(name);
        if (!letters.EndsWith(suffix, StringComparison.Ordinal)) letters += suffix;
        return kind == MetricKind.Counter && !letters.EndsWith("_total", StringComparison.Ordinal) ? letters + "_total" : letters;
    }

    private static ImmutableArray<double> BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(bound => (double)bound)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(bound => (double)bound)],
        _ => UsualBounds,
    };

    private MetricSeries Series(Measured of)
    {
        var below = 0L;
        return new MetricSeries(of.Labels, of.Value) { Buckets = [.. of.Counts.Select((count, at) => (at < bounds.Length ? bounds[at] : double.PositiveInfinity, below += count))] };
    }

    private sealed class Measured(ImmutableArray<KeyValuePair<string, string>> labels, long[] counts)
    {
        public ImmutableArray<KeyValuePair<string, string>> Labels { get; } = labels;

        /// <summary>By bucket, each without those before it.</summary>
        public long[] Counts { get; } = counts;

        public double Value { get; set; }
    }
}
