using System.Text;

namespace Pactwatch.Benchmarks.Measuring;

/// <summary>How fast this machine goes over the same bytes when it does almost nothing with them, in the same run.</summary>
internal static class Limits
{
    public static IEnumerable<Throughput> Measure(GeneratedReports reports, BestOf best)
    {
        var bytes = reports.Files.SelectMany(file => file.Bytes).ToArray();
        var copy = new byte[bytes.Length];
        var characters = new char[bytes.Length];
        yield return Of("copy in memory", () =>
        {
            bytes.CopyTo(copy, 0);
            return copy.Length;
        });
        yield return Of("UTF-8 to UTF-16", () => Encoding.UTF8.GetChars(bytes, characters));
        var text = Encoding.UTF8.GetString(bytes);
        yield return Of("word starts, one character at a time", () => CountWordStarts(text));

        Throughput Of(string name, Func<long> work)
        {
            var (seconds, result) = best.Measure(work);
            return new Throughput(name, seconds, bytes.Length, reports.Files.Length, "reports", FormattableString.Invariant($"{result:N0}"));
        }
    }

    private static long CountWordStarts(string text)
    {
        var starts = 0;
        var isInWord = false;
        foreach (var character in text)
        {
            var isLetter = char.IsAsciiLetterOrDigit(character) || character > '\u007F';
            if (isLetter && !isInWord) starts++;
            isInWord = isLetter;
        }

        return starts;
    }
}
