using System.Globalization;
using System.Text;

namespace Pactwatch.Web.Metrics;

/// <summary>Writes metrics in the text format of Prometheus, version 0.0.4.</summary>
public static class PrometheusText
{
    /// <summary>The format's content type.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<MetricFamily> families)
    {
        ArgumentNullException.ThrowIfNull(families);
        var text = new StringBuilder();
        foreach (var family in families)
        {
            if (family.Help.Length > 0) text.Append("# HELP ").Append(family.Name).Append(' ').Append(Escaped(family.Help, quotes: false)).Append('\n');
            text.Append("# TYPE ").Append(family.Name).Append(' ').Append(family.Kind.ToString().ToLowerInvariant()).Append('\n');
            foreach (var series in family.Series)
            {
                if (family.Kind == MetricKind.Histogram) WriteHistogram(text, family.Name, series);
                else WriteLine(text, family.Name, series.Labels, series.Value);
            }
        }

        return text.ToString();
    }

    private static void WriteHistogram(StringBuilder text, string name, MetricSeries series)
    {
        foreach (var (bound, count) in series.Buckets) WriteLine(text, name + "_bucket", series.Labels.Append(KeyValuePair.Create("le", Number(bound))), count);
        WriteLine(text, name + "_sum", series.Labels, series.Value);
        WriteLine(text, name + "_count", series.Labels, series.Buckets[^1].Count);
    }

    private static void WriteLine(StringBuilder text, string name, IEnumerable<KeyValuePair<string, string>> labels, double value)
    {
        text.Append(name);
        var written = string.Join(',', labels.Select(label => $"{label.Key}=\"{Escaped(label.Value, quotes: true)}\""));
        if (written.Length > 0) text.Append('{').Append(written).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : double.IsNaN(value) ? "NaN" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escaped(string text, bool quotes)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return quotes ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }
}
