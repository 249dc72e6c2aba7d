using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Briefs;
using Pactwatch.Publishing.Calendars;
using Pactwatch.Publishing.Feeds;
using Pactwatch.Publishing.Publications;
using Pactwatch.Publishing.Sheets;
using Pactwatch.Tests.Publishing.Briefs;

namespace Pactwatch.Tests.Publishing;

/// <summary>Calendar, feed, workbook and brief, as readers of others' making understand them; and the rules of RFC 5545 and RFC 4287.</summary>
public sealed class StrictReaderTests
{
    private const string Words = "Norland will leave the Oster strip by 1 June; in all 400 soldiers, say 停火. The observers are to arrive in July. Suderia is to pay within 60 days of signing. Talks go on.";

    private static readonly Instant First = Instant.FromUtc(2026, 6, 30, 8, 0);

    [Fact]
    public void A_calendar_is_read_with_its_days_its_sequences_and_what_was_called_off()
    {
        var log = Told(Ledger(new LocalDate(2026, 7, 1), withObservers: true), new PublicationLog(PublicationChannel.Calendar, []), First);
        log = Told(Ledger(new LocalDate(2026, 8, 1), withObservers: false), log, First + Duration.FromDays(1));
        PythonReader.Read("icalendar", Calendar(log), """
            import sys, datetime, icalendar
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            for event in calendar.walk('VEVENT'):
                assert not event.errors, event.errors
                assert type(event.decoded('DTSTART')) is datetime.date and type(event.decoded('DTEND')) is datetime.date
                print(event.decoded('DTSTART'), event.decoded('DTEND'), event['SEQUENCE'], event['STATUS'], event['SUMMARY'])
            """).Split('\n').Order(StringComparer.Ordinal).ShouldBe(
        [
            // In July: all its days. What no report tells of any more stays, as cancelled.
            "2026-07-01 2026-08-01 1 CANCELLED No longer planned: The observers: arrive",
            "2026-08-01 2026-08-02 1 CONFIRMED Norland: leave",
        ]);
    }

    [Fact]
    public void A_vague_window_has_no_day_in_a_calendar()
    {
        var ledger = new StatedLedger(Words)
            .With("Suderia is to pay within 60 days of signing", "Suderia", "pay", UndertakingState.Upcoming, relativeTo: new RelativeTime("signing", "P60D"))
            .With("Talks go on", "Talks", "go", UndertakingState.Due).Of();
        ToldThings.ForCalendar(ledger).ShouldBeEmpty();
        Encoding.UTF8.GetString(Calendar(Told(ledger, new PublicationLog(PublicationChannel.Calendar, []), First))).ShouldNotContain("VEVENT");
    }

    [Fact]
    public void Lines_of_a_calendar_are_folded_at_75_octets_and_end_in_crlf()
    {
        var bytes = Calendar(Told(Ledger(new LocalDate(2026, 7, 1), withObservers: true), new PublicationLog(PublicationChannel.Calendar, []), First));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        // Escaped, and whole once it is unfolded.
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("DESCRIPTION:Norland: grain\\nby 2026-07-01\\n“Norland will leave the Oster strip by 1 June\\; in all 400 soldiers\\, say 停火”");
    }

    [Fact]
    public void A_run_that_changed_nothing_changes_neither_calendar_nor_feed()
    {
        var ledger = Ledger(new LocalDate(2026, 7, 1), withObservers: true);
        var calendar = Told(ledger, new PublicationLog(PublicationChannel.Calendar, []), First);
        Calendar(Told(ledger, calendar, First + Duration.FromDays(9))).ShouldBe(Calendar(calendar));
        var feed = ToldInFeed(ledger, new PublicationLog(PublicationChannel.Feed, []), First);
        Feed(ToldInFeed(ledger, feed, First + Duration.FromDays(9))).ShouldBe(Feed(feed));
    }

    [Fact]
    public void A_feed_is_read_with_an_entry_for_each_real_change()
    {
        var log = ToldInFeed(Ledger(new LocalDate(2026, 7, 1), withObservers: true), new PublicationLog(PublicationChannel.Feed, []), First);
        log = ToldInFeed(Ledger(new LocalDate(2026, 8, 1), withObservers: true), log, First + Duration.FromDays(1));
        PythonReader.Read("feedparser", Feed(log), """
            import sys, feedparser
            feed = feedparser.parse(sys.stdin.buffer.read())
            assert not feed.bozo and feed.version == 'atom10', feed.get('bozo_exception')
            assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed and feed.feed.author
            assert len({entry.id for entry in feed.entries}) == len(feed.entries)
            for entry in feed.entries:
                assert entry.updated_parsed and entry.content[0].value
                print(entry.updated, entry.title)
            """).ShouldBe("2026-07-01T08:00:00Z Moved: Norland: leave\n2026-06-30T08:00:00Z New: The observers: arrive\n2026-06-30T08:00:00Z New: Norland: leave");
    }

    /// <summary>Sections 3.3, 4.1.1, 4.1.2 and 4.2.6 of RFC 4287.</summary>
    [Fact]
    public void A_feed_keeps_the_rules_of_its_rfc()
    {
        var log = ToldInFeed(Ledger(new LocalDate(2026, 7, 1), withObservers: true), new PublicationLog(PublicationChannel.Feed, []), First);
        foreach (var bytes in new[] { Feed(log), Feed(new PublicationLog(PublicationChannel.Feed, [])), Feed(log, protectedReports: 2) })
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var feed = XDocument.Load(reader).Root!;
            feed.Descendants().ShouldAllBe(element => element.Name.NamespaceName == "http://www.w3.org/2005/Atom");
            var entries = feed.Elements().Where(element => element.Name.LocalName == "entry").ToList();
            foreach (var holder in entries.Prepend(feed))
            {
                foreach (var name in new[] { "id", "title", "updated" }) holder.Elements().Count(element => element.Name.LocalName == name).ShouldBe(1, name);
                Uri.IsWellFormedUriString(Value(holder, "id"), UriKind.Absolute).ShouldBeTrue();
                NodaTime.Text.InstantPattern.ExtendedIso.Parse(Value(holder, "updated")).Success.ShouldBeTrue();
            }

            feed.Elements().Count(element => element.Name.LocalName == "author").ShouldBe(1);
            entries.ShouldAllBe(entry => entry.Elements().Count(element => element.Name.LocalName == "content") == 1 && entry.Elements().All(element => element.Name.LocalName != "category" || element.Attribute("term") != null));
            Value(feed, "updated").ShouldBe(entries.Count == 0 ? "1970-01-01T00:00:00Z" : entries.Max(entry => Value(entry, "updated")));
        }
    }

    [Fact]
    public void A_workbook_is_read_with_its_days_and_no_formula()
    {
        var ledger = Ledger(new LocalDate(2026, 7, 1), withObservers: true);
        PythonReader.Read("openpyxl", Bytes(stream => WorkbookWriter.Write(stream, ledger, new LedgerExport("0.1.0"))), """
            import sys, io, openpyxl
            book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
            for sheet in book:
                for row in sheet.iter_rows():
                    assert all(cell.data_type != 'f' for cell in row)
            sheet = book['undertakings']
            names = [cell.value for cell in sheet[1]]
            for row in sheet.iter_rows(min_row=2):
                values = dict(zip(names, (cell.value for cell in row)))
                print(values['actor'], values['to'].date(), values['words'])
            print(sheet.column_dimensions[openpyxl.utils.get_column_letter(names.index('base') + 1)].hidden)
            """).ShouldBe("Norland 2026-07-01 Norland will leave the Oster strip by 1 June; in all 400 soldiers, say 停火\nThe observers 2026-07-31 The observers are to arrive in July\nTrue");
    }

    [Fact]
    public void A_brief_is_read_by_another_reader_of_word_files()
    {
        var brief = Brief.Of(Ledger(new LocalDate(2026, 7, 1), withObservers: true), new LocalDate(2026, 6, 1), new LedgerExport("0.1.0"));
        PythonReader.Read("docx", Bytes(stream => BriefDocument.Write(stream, brief)), """
            import sys, io, docx
            document = docx.Document(io.BytesIO(sys.stdin.buffer.read()))
            for paragraph in document.paragraphs:
                print(paragraph.style.name + ': ' + paragraph.text)
            """).Split('\n').ShouldBe(
        [
            "Title: Brief: 1 June 2026 to 30 June 2026", "Subtitle: 1 report", "Heading 1: Norland: grain", "Heading 2: Next 30 days",
            "Normal: Norland is to leave the Oster strip by 1 June; in all 400 soldiers, say 停火 (1 July 2026).", "Heading 2: Pending", "Normal: The observers are to arrive in July (July 2026).",
        ]);
    }

    private static SourcedLedger Ledger(LocalDate leaving, bool withObservers)
    {
        var ledger = new StatedLedger(Words).With("Norland will leave the Oster strip by 1 June; in all 400 soldiers, say 停火", "Norland", "leave", UndertakingState.Upcoming, to: leaving);
        if (withObservers) ledger.With("The observers are to arrive in July", "The observers", "arrive", UndertakingState.Upcoming, from: new LocalDate(2026, 7, 1), to: new LocalDate(2026, 7, 31));
        return ledger.Of();
    }

    private static PublicationLog Told(SourcedLedger ledger, PublicationLog log, Instant at) =>
        new(PublicationChannel.Calendar, log.Rows.AddRange(log.Untold(ToldThings.ForCalendar(ledger), CalendarWriter.DatedSlots, ledger.AsOf, at)));

    private static PublicationLog ToldInFeed(SourcedLedger ledger, PublicationLog log, Instant at) =>
        new(PublicationChannel.Feed, log.Rows.AddRange(log.Untold(ToldThings.ForFeed(ledger), ImmutableHashSet.Create(StringComparer.Ordinal, "from", "to"), ledger.AsOf, at)));

    private static byte[] Calendar(PublicationLog log) => Bytes(stream => CalendarWriter.Write(stream, log, "Deadlines"));

    private static byte[] Feed(PublicationLog log, int protectedReports = 0) => Bytes(stream => FeedWriter.Write(stream, log, "Changes", protectedReports: protectedReports));

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static string Value(XElement holder, string name) => holder.Elements().Single(element => element.Name.LocalName == name).Value;
}
