using System.Globalization;

namespace Pactwatch.Web.Tests.Metrics;

/// <summary>
/// A strict reader of the text format of Prometheus, version 0.0.4, written from its description: it refuses samples without
/// a type, families in pieces, series told twice, and histograms whose buckets do not grow to their count.
/// </summary>
internal sealed class PrometheusReader
{
    private readonly Dictionary<string, double> samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> types = new(StringComparer.Ordinal);

    private PrometheusReader(string text)
    {
        text.ShouldEndWith("\n");
        var family = "";
        foreach (var line in text.Split('\n')[..^1])
        {
            if (line.StartsWith("# HELP ", StringComparison.Ordinal)) continue;
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal))
            {
                family = line.Split(' ')[2];
                types.TryAdd(family, line.Split(' ')[3]).ShouldBeTrue($"{family} in two pieces");
                continue;
            }

            var (name, labels, value) = Sample(line);
            FamilyOf(name, types.GetValueOrDefault(family)).ShouldBe(family, line);
            samples.TryAdd(name + "{" + string.Join(',', labels.Select(label => $"{label.Name}={label.Value}")) + "}", value).ShouldBeTrue($"told twice: {line}");
        }

        foreach (var (histogram, _) in types.Where(type => type.Value == "histogram")) AssertGrows(histogram);
    }

    public IReadOnlyDictionary<string, string> Types => types;

    public IReadOnlyDictionary<string, double> Samples => samples;

    public static PrometheusReader Read(string text) => new(text);

    private static string FamilyOf(string name, string? type) =>
        type == "histogram" ? new[] { "_bucket", "_sum", "_count" }.Where(part => name.EndsWith(part, StringComparison.Ordinal)).Select(part => name[..^part.Length]).Single() : name;

    private static (string Name, List<(string Name, string Value)> Labels, double Value) Sample(string line)
    {
        var at = 0;
        var name = Word(line, ref at);
        var labels = new List<(string, string)>();
        if (line[at] == '{')
        {
            at++;
            while (line[at] != '}')
            {
                var label = Word(line, ref at);
                line.Substring(at, 2).ShouldBe("=\"", line);
                at += 2;
                var value = "";
                for (; line[at] != '"'; at++) value += line[at] == '\\' ? line[++at] switch { 'n' => '\n', '"' => '"', '\\' => '\\', var other => throw new FormatException($"\\{other}") } : line[at];
                labels.Add((label, value));
                if (line[++at] == ',') at++;
            }

            at++;
        }

        line[at].ShouldBe(' ', line);
        var number = line[(at + 1)..];
        return (name, labels, number == "+Inf" ? double.PositiveInfinity : double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private static string Word(string line, ref int at)
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '_' or ':') at++;
        (at > start && !char.IsAsciiDigit(line[start])).ShouldBeTrue(line);
        return line[start..at];
    }

    private void AssertGrows(string histogram)
    {
        foreach (var (count, total) in samples.Where(sample => sample.Key.StartsWith(histogram + "_count{", StringComparison.Ordinal)))
        {
            var labels = count[(histogram.Length + "_count{".Length)..^1];
            var prefix = $"{histogram}_bucket{{{(labels.Length > 0 ? labels + "," : "")}le=";
            var buckets = samples.Where(sample => sample.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(sample => (Bound: sample.Key[prefix.Length..^1], sample.Value)).ToList();
            buckets[^1].Bound.ShouldBe("+Inf");
            buckets[^1].Value.ShouldBe(total);
            buckets.Zip(buckets.Skip(1)).ShouldAllBe(pair => pair.First.Value <= pair.Second.Value);
            buckets[..^1].Select(bucket => double.Parse(bucket.Bound, CultureInfo.InvariantCulture)).ShouldBeInOrder();
        }
    }
}
