using System.Collections.Immutable;
using System.Diagnostics.Metrics;

namespace Pactwatch.Web.Metrics;

/// <summary>
/// What the program's meters have counted since this was made, kept in memory: sums of counters, the last value of gauges,
/// histograms with the bounds that their instrument advises. Observable instruments are asked at each reading. Safe to use
/// from several threads.
/// </summary>
public sealed class MeterReadings : IDisposable
{
    /// <summary>Series over all instruments; further ones are left out and counted, so that no label can fill the memory.</summary>
    public const int MostSeries = 2_000;

    private readonly Lock reading = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, MeteredInstrument> instruments = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();
    private int series;
    private long leftOut;

    /// <param name="meters">Names of the meters that are read.</param>
    public MeterReadings(IEnumerable<string> meters)
    {
        var names = meters.ToImmutableHashSet(StringComparer.Ordinal);
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (names.Contains(instrument.Meter.Name)) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<byte>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<short>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<float>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<decimal>((instrument, value, tags, _) => Take(instrument, (double)value, tags));
        listener.Start();
    }

    /// <summary>Everything as of now, in the order of names and labels.</summary>
    /// <remarks>An observable instrument that fails is left out; its owner has other ways to tell why.</remarks>
    public ImmutableArray<MetricFamily> Read()
    {
        lock (reading)
        {
            Ask();
            return Told();
        }
    }

    public void Dispose() => listener.Dispose();

    private void Ask()
    {
        try
        {
            // What is gone (no job of that kind waits any more) must not be told for ever.
            lock (gate) foreach (var observed in instruments.Values.Where(instrument => instrument.IsObserved)) series -= observed.Forget();
            listener.RecordObservableInstruments();
        }
        catch (AggregateException)
        {
            // Raised once all others have been asked.
        }
    }

    private ImmutableArray<MetricFamily> Told()
    {
        lock (gate)
        {
            ImmutableArray<MetricFamily> families = [.. instruments.Values.Select(instrument => instrument.Family()).Where(family => !family.Series.IsEmpty)];
            var full = new MetricFamily("pactwatch_metrics_left_out_total", "Measurements that were left out because there were too many series.", MetricKind.Counter, [new MetricSeries([], leftOut)]);
            return [.. families.Add(full).OrderBy(family => family.Name, StringComparer.Ordinal)];
        }
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = MetricLabels.Of(tags);
        lock (gate)
        {
            var name = instrument.Meter.Name + "/" + instrument.Name;
            if (!instruments.TryGetValue(name, out var metered)) instruments[name] = metered = new MeteredInstrument(instrument);
            if (metered.Take(value, labels, mayAdd: series < MostSeries) is not { } isNew) leftOut++;
            else if (isNew) series++;
        }
    }
}
