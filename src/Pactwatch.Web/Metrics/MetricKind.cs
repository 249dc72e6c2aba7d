namespace Pactwatch.Web.Metrics;

/// <summary>What a family's values are.</summary>
public enum MetricKind
{
    /// <summary>Only ever grows while the program runs.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Values sorted into buckets, with their sum and count.</summary>
    Histogram,
}
