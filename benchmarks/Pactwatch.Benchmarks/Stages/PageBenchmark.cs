using AngleSharp.Html.Parser;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Reading;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>Saved pages to articles, beside what a parser of browsers' rules takes to parse the same pages and do nothing more.</summary>
internal static class PageBenchmark
{
    /// <param name="folder">The pages, *.html.</param>
    /// <exception cref="InvalidDataException">The folder holds no page.</exception>
    public static IEnumerable<Throughput> Measure(string folder, BestOf best)
    {
        var pages = Directory.GetFiles(folder, "*.htm*").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        if (pages.Length == 0) throw new InvalidDataException($"{folder} holds no page (*.html).");
        var bytes = pages.Sum(page => (long)page.Length);
        var hints = new ReadingHints();
        yield return Of("pages: AngleSharp, parsing alone", page => new HtmlParser().ParseDocument(new MemoryStream(page)).All.Length, "elements");
        yield return Of("pages: article and what is said of it", page => ReportReader.Read(page, "page", hints).Reading?.Text.Length ?? 0, "characters");

        Throughput Of(string name, Func<byte[], long> read, string unit)
        {
            var (seconds, sum) = best.Measure(() => pages.Sum(read));
            return new Throughput(name, seconds, bytes, pages.Length, "pages", FormattableString.Invariant($"{sum:N0} {unit}"));
        }
    }
}
