using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>The table reading: what was read from each report, the newest last.</summary>
internal sealed class ReadingRows(StoreConnection connection)
{
    /// <summary>The columns that <see cref="FromRow"/> takes, in its order; g is the table.</summary>
    public const string Columns =
        "g.reader_version, g.kind, g.handling, g.text, g.blocks, g.title, g.outlet, g.byline, g.url, g.language, g.published_on, g.published_basis, "
        + "g.published_from, g.published_to, g.published_stated, g.published_conflict, g.published_words, g.modified_on, g.findings, g.links, g.authority";

    public KeptReading? Newest(string report)
    {
        using var row = connection.Query(
            "SELECT " + Columns + " FROM reading g WHERE g.report = @report ORDER BY g.number DESC LIMIT 1", ("@report", report));
        return row.Read() ? FromRow(row, 0) : null;
    }

    /// <summary>Holds each reading of a report against its digest.</summary>
    /// <exception cref="DamagedRowException">One is another than was stored.</exception>
    public int AssertWhole(string report)
    {
        var count = 0;
        using var row = connection.Query("SELECT g.number, g.digest, " + Columns + " FROM reading g WHERE g.report = @report ORDER BY g.number", ("@report", report));
        while (row.Read())
        {
            if (FromRow(row, 2).Digest() != row.GetString(1)) throw new DamagedRowException($"a reading of report {report} no longer has its digest");
            count++;
        }

        return count;
    }

    public void Insert(string report, KeptReading kept, string digest, Instant recordedAt, string run) => connection.Execute(
        """
        INSERT INTO reading (
            report, reader_version, kind, handling, text, blocks, title, outlet, byline, url, language, published_on, published_basis,
            published_from, published_to, published_stated, published_conflict, published_words, modified_on, findings, links, authority, digest, recorded_at, run)
        VALUES (
            @report, @reader_version, @kind, @handling, @text, @blocks, @title, @outlet, @byline, @url, @language, @published_on, @published_basis,
            @published_from, @published_to, @published_stated, @published_conflict, @published_words, @modified_on, @findings, @links, @authority, @digest, @recorded_at, @run)
        """,
        Values(report, kept, digest, recordedAt, run));

    /// <summary>A reading as a row: every column but its number, each named as a parameter.</summary>
    public static (string Name, object? Value)[] Values(string report, KeptReading kept, string digest, Instant recordedAt, string run)
    {
        var reading = kept.Reading;
        var published = reading.Published;
        return
        [
            ("@report", report),
            ("@reader_version", kept.ReaderVersion),
            ("@kind", StoredWord.Of(kept.Kind)),
            ("@handling", StoredWord.Of(kept.Handling)),
            ("@text", reading.Text.Characters),
            ("@blocks", ReadingJson.Of(reading.Text.Blocks)),
            ("@title", reading.Title),
            ("@outlet", reading.Outlet),
            ("@byline", reading.Byline),
            ("@url", reading.Url),
            ("@language", reading.Language),
            ("@published_on", StoredTime.Of(published.Date)),
            ("@published_basis", StoredWord.Of(published.Basis)),
            ("@published_from", StoredTime.Of(published.From)),
            ("@published_to", StoredTime.Of(published.To)),
            ("@published_stated", StoredTime.Of(published.Stated)),
            ("@published_conflict", published.Conflict),
            ("@published_words", published.Words),
            ("@modified_on", StoredTime.Of(reading.ModifiedOn)),
            ("@findings", ReadingJson.Of(reading.Findings)),
            ("@links", ReadingJson.Of(reading.Links)),
            ("@authority", kept.Authority is { } authority ? StoredWord.Of(authority) : null),
            ("@digest", digest),
            ("@recorded_at", StoredTime.Of(recordedAt)),
            ("@run", run),
        ];
    }

    /// <summary>The reading that starts at the column <paramref name="first"/> of a row that selected <see cref="Columns"/>.</summary>
    public static KeptReading FromRow(StoredRow row, int first)
    {
        string? Text(int column) => row.IsDBNull(first + column) ? null : row.GetString(first + column);
        var published = new PublishedBelief(
            StoredTime.ParseDay(Text(10)), StoredWord.Parse<PublishedBasis>(row.GetString(first + 11)),
            StoredTime.ParseDay(Text(12)), StoredTime.ParseDay(Text(13)), StoredTime.ParseDay(Text(14)), Text(15), Text(16));
        var reading = new ReportReading(
            TextOf(row.GetString(first + 3), row.GetString(first + 4)), Text(5), Text(6), Text(7), Text(8), Text(9),
            published, StoredTime.ParseDay(Text(17)), ReadingJson.ParseFindings(row.GetString(first + 18)))
        {
            Links = ReadingJson.ParseLinks(row.GetString(first + 19)),
        };
        return new KeptReading(row.GetString(first), StoredWord.Parse<ReportKind>(row.GetString(first + 1)), StoredWord.Parse<Handling>(row.GetString(first + 2)), reading)
        {
            Authority = Text(20) is { } authority ? StoredWord.Parse<InstrumentAuthority>(authority) : null,
        };
    }

    private static ReportText TextOf(string characters, string blocks)
    {
        try
        {
            return new ReportText(characters, ReadingJson.ParseBlocks(blocks));
        }
        catch (ArgumentException cause)
        {
            throw new DamagedRowException("a reading's blocks don't fit its text", cause);
        }
    }
}
