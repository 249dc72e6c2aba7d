using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Pactwatch.Publishing.Calendars;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Tests.Publishing.Calendars;

/// <summary>The calendar of deadlines, by RFC 5545.</summary>
public sealed class CalendarWriterTests
{
    [Theory]
    [InlineData(null, "2031-09-30", "DTSTART;VALUE=DATE:20310930", "DTEND;VALUE=DATE:20311001")]
    [InlineData("2031-09-01", "2031-09-30", "DTSTART;VALUE=DATE:20310901", "DTEND;VALUE=DATE:20311001")]
    [InlineData("2031-12-31", "2031-12-31", "DTSTART;VALUE=DATE:20311231", "DTEND;VALUE=DATE:20320101")]
    [InlineData("2031-03-01", null, "DTSTART;VALUE=DATE:20310301", "DTEND;VALUE=DATE:20310302")]
    public void A_window_stands_on_the_days_that_it_tells(string? from, string? to, string start, string end)
    {
        var text = Text(Row("Norland: leave", from, to));
        text.ShouldContain(start + "\r\n");
        text.ShouldContain(end + "\r\n");
    }

    [Fact]
    public void What_is_no_longer_planned_is_cancelled_and_not_left_out()
    {
        var row = Row("Norland: leave", null, "2031-09-30");
        var text = Text(row, row with { Sequence = 1, IsCalledOff = true });
        text.ShouldContain("STATUS:CANCELLED\r\n");
        text.ShouldContain("SEQUENCE:1\r\n");
        text.Split("BEGIN:VEVENT").Length.ShouldBe(2);
    }

    [Fact]
    public void Text_is_escaped_and_lines_are_folded_between_characters()
    {
        var title = "Norland; leave, “say \\ no”\nand 停火停火停火停火停火停火停火停火停火停火停火停火停火停火停火停火停火停火停火停火";
        var text = Text(Row(title, null, "2031-09-30"));
        foreach (var line in text.Split("\r\n")) Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:Norland\\; leave\\, “say \\\\ no”\\nand 停火停火");
    }

    [Fact]
    public void A_calendar_without_deadlines_is_a_calendar() => Text().ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:");

    [Fact]
    public void Only_the_agreement_asked_for_is_in_it()
    {
        using var stream = new MemoryStream();
        CalendarWriter.Write(stream, new PublicationLog(PublicationChannel.Calendar, [Row("Norland: leave", null, "2031-09-30")]), "Deadlines", "Another agreement");
        Encoding.UTF8.GetString(stream.ToArray()).ShouldNotContain("VEVENT");
    }

    private static string Text(params Publication[] rows)
    {
        using var stream = new MemoryStream();
        CalendarWriter.Write(stream, new PublicationLog(PublicationChannel.Calendar, [.. rows]), "Deadlines");
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Publication Row(string title, string? from, string? to)
    {
        var slots = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
        if (from is not null) slots = slots.Add("from", from);
        if (to is not null) slots = slots.Add("to", to);
        return new Publication(PublicationChannel.Calendar, "abc", 0, new ToldThing("Norland and Suderia", "undertaking", title, ["c-1"], slots), false, new LocalDate(2031, 3, 1), Instant.FromUtc(2031, 3, 1, 8, 0));
    }
}
