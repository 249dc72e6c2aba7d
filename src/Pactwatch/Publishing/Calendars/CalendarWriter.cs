using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Publishing.Publications;
using Pactwatch.Publishing.Withholding;

namespace Pactwatch.Publishing.Calendars;

/// <summary>
/// Deadlines as iCalendar (RFC 5545): an all-day event for each undertaking that has a day. "By 30 September" stands on
/// that day, "in September 2031" and "from 1 to 12 May" on all their days. UIDs last; SEQUENCE is raised when a date moves;
/// what is no longer planned stays, as CANCELLED. No clock: every instant is the one of the publication log.
/// </summary>
public static class CalendarWriter
{
    /// <summary>The slots whose change raises SEQUENCE.</summary>
    public static ImmutableHashSet<string> DatedSlots { get; } = ["from", "to"];

    /// <param name="title">What subscribers see as the calendar's name.</param>
    /// <param name="accord">Title of the only agreement wanted; null for all.</param>
    /// <param name="protectedReports">How many protected reports were withheld; only their number is told.</param>
    public static void Write(Stream stream, PublicationLog log, string title, string? accord = null, int protectedReports = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(log);
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Pactwatch//Deadlines//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", title);
        lines.AddText("X-WR-CALNAME", title);
        if (protectedReports > 0)
        {
            lines.AddText("DESCRIPTION", WithheldWords.Of(protectedReports));
            lines.AddText("X-WR-CALDESC", WithheldWords.Of(protectedReports));
        }

        var first = log.Rows.GroupBy(row => row.Uid, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.First().At, StringComparer.Ordinal);
        foreach (var row in log.Last.Where(row => accord is null || row.Told.Accord == accord).OrderBy(row => row.Uid, StringComparer.Ordinal)) Add(lines, row, first[row.Uid]);
        lines.Add("END", "VCALENDAR");
        stream.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static void Add(ContentLines lines, Publication row, Instant created)
    {
        var (from, to) = Days(row.Told.Slots);
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", $"{row.Uid}@pactwatch.invalid");
        lines.Add("DTSTAMP", At(row.At));
        lines.Add("CREATED", At(created));
        lines.Add("LAST-MODIFIED", At(row.At));
        lines.Add("SEQUENCE", row.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("DTSTART;VALUE=DATE", Day(from));
        // DTEND is the first day behind it; the last day that a calendar knows has none.
        if (to < LocalDate.MaxIsoValue) lines.Add("DTEND;VALUE=DATE", Day(to.PlusDays(1)));
        lines.AddText("SUMMARY", Summary(row));
        lines.AddText("DESCRIPTION", Description(row.Told));
        if (row.Told.Slots.TryGetValue("places", out var places)) lines.AddText("LOCATION", places);
        lines.AddText("CATEGORIES", row.Told.Accord);
        lines.Add("STATUS", row.IsCalledOff ? "CANCELLED" : "CONFIRMED");
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("END", "VEVENT");
    }

    private static string Summary(Publication row) => row.Told.Slots.GetValueOrDefault("state") switch
    {
        "fulfilled" or "fulfilled-late" => $"Done: {row.Told.Title}",
        "partly-fulfilled" => $"Partly done: {row.Told.Title}",
        "disputed" => $"Disputed: {row.Told.Title}",
        "broken" => $"Broken: {row.Told.Title}",
        _ => row.IsCalledOff ? $"No longer planned: {row.Told.Title}" : row.Told.Title,
    };

    private static string Description(ToldThing told) =>
        string.Join("\n", new[] { told.Accord, told.Slots.GetValueOrDefault("window"), told.Slots.GetValueOrDefault("words") }.Where(line => !string.IsNullOrEmpty(line)));

    private static (LocalDate From, LocalDate To) Days(ImmutableSortedDictionary<string, string> slots)
    {
        LocalDate? Told(string slot) => slots.TryGetValue(slot, out var day) ? LocalDatePattern.Iso.Parse(day).Value : null;
        var (from, to) = (Told("from"), Told("to"));
        return (from ?? to ?? LocalDate.MinIsoValue, to ?? from ?? LocalDate.MinIsoValue);
    }

    private static string Day(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(day);

    private static string At(Instant at) => InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'").Format(at);
}
