using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Stories.Streaming;

/// <summary>A report as the stream of stories takes it: its words and its day, nothing that needs trees.</summary>
/// <param name="Id">Names it; the order within a day is that of the ids, by code unit.</param>
/// <param name="PublishedOn">Null where no day is known; such reports come after all others.</param>
/// <param name="Title">Its words weigh more than those of the text; null or empty where there is none.</param>
/// <param name="Text">Of any length; the first 600 words count.</param>
public sealed record StreamedReport(string Id, LocalDate? PublishedOn, string? Title, string Text)
{
    /// <summary>The words that a report tells: no dateline, credits or furniture.</summary>
    public static StreamedReport Of(string id, ReportReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var told = reading.Text.Blocks.Where(block => block.Kind is BlockKind.Heading or BlockKind.Body or BlockKind.Quote).Select(block => reading.Text[block.Span]);
        return new StreamedReport(id, reading.Published.Date, reading.Title, string.Join('\n', told));
    }
}
