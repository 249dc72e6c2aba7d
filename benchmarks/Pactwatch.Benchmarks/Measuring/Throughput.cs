using System.Globalization;

namespace Pactwatch.Benchmarks.Measuring;

/// <summary>One line of the results. MB are 10^6 bytes of the input.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Seconds">The best time.</param>
/// <param name="Bytes">Of the input, as UTF-8.</param>
/// <param name="Items">How many of <paramref name="Unit"/> went through.</param>
/// <param name="Unit">Reports, words.</param>
/// <param name="Result">What came out, in words, so that a change shows.</param>
internal sealed record Throughput(string Name, double Seconds, long Bytes, long Items, string Unit, string Result)
{
    public double BytesPerSecond => Bytes / Seconds;

    /// <summary>A row of the table; the last column is how many times faster the limit goes over the same bytes.</summary>
    public string Row(Throughput? limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Seconds * 1000:N1} ms | {BytesPerSecond / 1e6:N2} | {Items / Seconds:N0} {Unit}/s | {Result} | {(limit is null ? "–" : $"{limit.BytesPerSecond / BytesPerSecond:N0} ×")} |");
}
