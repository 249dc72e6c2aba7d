using NodaTime;
using NodaTime.Text;
using Pactwatch.Text;

namespace Pactwatch.Tests.Extraction.Instruments;

/// <summary>An agreement's own text as it is held, each paragraph a block.</summary>
internal static class OneInstrument
{
    public static Report Of(string text, InstrumentAuthority authority = InstrumentAuthority.Signed, string? on = "2031-05-02", string name = "text", string language = "en") =>
        Made(text, on, name, language) with { Kind = ReportKind.Instrument, Authority = authority };

    /// <summary>A report of an outlet, as it is held beside a text.</summary>
    public static Report Report(string text, string on, string name = "report") => Made(text, on, name, "en");

    private static Report Made(string text, string? on, string name, string language)
    {
        var published = on is null ? PublishedBelief.Unknown : PublishedBelief.On(LocalDatePattern.Iso.Parse(on).Value, PublishedBasis.Given);
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var reading = new ReportReading(ReportText.Join(paragraphs.Select(paragraph => (BlockKind.Body, paragraph))), name, name, null, null, language, published, null, []);
        return new Report(new ReportId("r-" + name), name, [name + ".txt"], ReportKind.Report, Handling.Public, reading);
    }
}
