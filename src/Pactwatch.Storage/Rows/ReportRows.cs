using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>The tables report, report_source and run: which bytes are held, under which names, since when.</summary>
internal sealed class ReportRows(StoreConnection connection, SearchIndex search, string programVersion, Instant openedAt)
{
    /// <summary>Ids of the reports that were taken out of the ledger and not put back.</summary>
    public const string Removed = "SELECT report FROM removed_report";

    /// <summary>Ids of the reports that are held beside the ledger.</summary>
    public const string Aside = "SELECT report FROM aside_report";

    private const string WithReading =
        "SELECT r.id, r.sha256, r.recorded_at, r.run, c.length, "
        + "(SELECT why FROM removed_report WHERE report = r.id), "
        + ReadingRows.Columns
        + " FROM report r JOIN content c ON c.sha256 = r.sha256 JOIN reading g ON g.number = (SELECT MAX(number) FROM reading WHERE report = r.id)";

    private readonly ContentRows contents = new(connection);
    private readonly ReadingRows readings = new(connection);

    /// <summary>Adds one report within the caller's transaction.</summary>
    public AddOutcome Add(ReportToStore report)
    {
        var id = ReportId.OfSha256(report.Sha256);
        EnsureRun(report.Run);
        var isNew = EnsureReport(id, report);
        var isNewSource = EnsureSource(id, report);
        var isNewReading = EnsureReading(id, report);
        var result = isNew ? AddResult.Added
            : isNewReading ? AddResult.ReadAgain
            : isNewSource ? AddResult.SourceAdded
            : AddResult.AlreadyHeld;
        return new AddOutcome(id, result);
    }

    public bool Holds(string sha256, string source, string readerVersion) => connection.Number(
        """
        SELECT COUNT(*) FROM report r
        JOIN report_source s ON s.report = r.id AND s.source = @source
        JOIN reading g ON g.number = (SELECT MAX(number) FROM reading WHERE report = r.id)
        WHERE r.sha256 = @sha256 AND g.reader_version = @reader_version
        """,
        ("@sha256", sha256), ("@source", source), ("@reader_version", readerVersion)) > 0;

    /// <summary>Every report that is not held beside the ledger, with the reading that counts, in the order of ids; call within one read transaction.</summary>
    public ImmutableArray<StoredReport> All()
    {
        var sourcesByReport = Grouped(connection.Query("SELECT report, source FROM report_source"));
        return FromRows(connection.Query($"{WithReading} WHERE r.id NOT IN ({Aside}) ORDER BY r.id"), sourcesByReport);
    }

    /// <summary>Those of these that are part of the ledger, in the order of ids; call within one read transaction.</summary>
    public ImmutableArray<Report> Counting(IReadOnlyCollection<ReportId> ids)
    {
        var asked = ("@ids", (object)ids.Select(id => id.Value));
        var sourcesByReport = Grouped(connection.Query($"SELECT report, source FROM report_source WHERE report IN ({connection.MembersOf("@ids")})", asked));
        return [.. FromRows(connection.Query($"{WithReading} WHERE r.id IN ({connection.MembersOf("@ids")}) AND r.id NOT IN ({Removed}) AND r.id NOT IN ({Aside}) ORDER BY r.id", asked), sourcesByReport).Select(stored => stored.Report)];
    }

    /// <summary>Reports of the ledger of which the cache holds nothing under a version, in the order of ids.</summary>
    public ImmutableArray<ReportId> WithoutClaims(string extractorVersion)
    {
        var found = ImmutableArray.CreateBuilder<ReportId>();
        using var row = connection.Query(
            $"""
            SELECT r.id FROM report r
            WHERE r.id NOT IN ({Removed}) AND r.id NOT IN ({Aside}) AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.report = r.id AND c.extractor_version = @version)
            ORDER BY r.id
            """,
            ("@version", extractorVersion));
        while (row.Read()) found.Add(new ReportId(row.GetString(0)));
        return found.ToImmutable();
    }

    /// <summary>Ids of those whose handling is the strictest.</summary>
    public ImmutableArray<ReportId> Protected()
    {
        var found = ImmutableArray.CreateBuilder<ReportId>();
        using var row = connection.Query("SELECT g.report FROM reading g JOIN searched_reading s ON s.number = g.number WHERE g.handling = 'protected' ORDER BY g.report");
        while (row.Read()) found.Add(new ReportId(row.GetString(0)));
        return found.ToImmutable();
    }

    /// <summary>One report that is held, with the reading that counts; call within one read transaction.</summary>
    public StoredReport One(ReportId id)
    {
        var sources = new List<string>();
        using (var row = connection.Query("SELECT source FROM report_source WHERE report = @id", ("@id", id.Value)))
        {
            while (row.Read()) sources.Add(row.GetString(0));
        }

        using var held = connection.Query(WithReading + " WHERE r.id = @id", ("@id", id.Value));
        return held.Read() ? FromRow(held, sources) : throw new DamagedRowException($"report {id} is not held");
    }

    /// <summary>Reports whose bytes or readings no longer are what their hashes say, each in words.</summary>
    public IEnumerable<string> Damage(Action<string>? told)
    {
        var ids = new List<string>();
        using (var row = connection.Query("SELECT id FROM report ORDER BY id"))
        {
            while (row.Read()) ids.Add(row.GetString(0));
        }

        foreach (var id in ids)
        {
            told?.Invoke(id);
            if (Fault(() => contents.Of(id)) is { } damaged) yield return damaged;
            if (Fault(() => readings.AssertWhole(id)) is { } changed) yield return changed;
        }
    }

    private static string? Fault<T>(Func<T> look)
    {
        try
        {
            look();
            return null;
        }
        catch (DamagedRowException fault)
        {
            return fault.Message;
        }
    }

    private static StoredReport FromRow(StoredRow row, List<string> sources)
    {
        var id = row.GetString(0);
        if (sources.Count == 0) throw new DamagedRowException($"report {id} has no source");
        var kept = ReadingRows.FromRow(row, 6);
        var report = new Report(new ReportId(id), row.GetString(1), [.. sources.Order(StringComparer.Ordinal)], kept.Kind, kept.Handling, kept.Reading) { Authority = kept.Authority };
        return new StoredReport(report, StoredTime.ParseInstant(row.GetString(2)), row.GetString(3), row.GetInt64(4), row.IsDBNull(5) ? null : row.GetString(5));
    }

    private static ImmutableArray<StoredReport> FromRows(StoredRow row, Dictionary<string, List<string>> sourcesByReport)
    {
        using (row)
        {
            var reports = ImmutableArray.CreateBuilder<StoredReport>();
            while (row.Read()) reports.Add(FromRow(row, sourcesByReport.GetValueOrDefault(row.GetString(0), [])));
            return reports.ToImmutable();
        }
    }

    private static Dictionary<string, List<string>> Grouped(StoredRow row)
    {
        using (row)
        {
            var sourcesByReport = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            while (row.Read())
            {
                var report = row.GetString(0);
                if (!sourcesByReport.TryGetValue(report, out var sources)) sourcesByReport.Add(report, sources = []);
                sources.Add(row.GetString(1));
            }

            return sourcesByReport;
        }
    }

    /// <summary>Notes a run where it is not noted yet.</summary>
    public void EnsureRun(string run) => connection.Execute(
        "INSERT INTO run (id, program_version, started_at) VALUES (@id, @version, @at) ON CONFLICT (id) DO NOTHING",
        ("@id", run), ("@version", programVersion), ("@at", StoredTime.Of(openedAt)));

    private bool EnsureReport(ReportId id, ReportToStore report)
    {
        var held = connection.Text("SELECT sha256 FROM report WHERE id = @id", ("@id", id.Value));
        if (string.Equals(held, report.Sha256, StringComparison.Ordinal)) return false;

        // Ids are the first 64 bits of the hash: two reports that share them were made to.
        if (held is { Length: > 0 })
            throw new StoreException($"{report.Source} has the same id {id} as a report that is held, but other bytes ({report.Sha256}, held {held}). Nothing of this batch was kept. Leave that file out.");
        contents.Insert(report.Sha256, report.Bytes);
        connection.Execute(
            "INSERT INTO report (id, sha256, recorded_at, run) VALUES (@id, @sha256, @at, @run)",
            ("@id", id.Value), ("@sha256", report.Sha256), ("@at", StoredTime.Of(report.RecordedAt)), ("@run", report.Run));
        return true;
    }

    private bool EnsureSource(ReportId id, ReportToStore report) => connection.Execute(
        "INSERT INTO report_source (report, source, recorded_at, run) VALUES (@report, @source, @at, @run) ON CONFLICT DO NOTHING",
        ("@report", id.Value), ("@source", report.Source), ("@at", StoredTime.Of(report.RecordedAt)), ("@run", report.Run)) > 0;

    private bool EnsureReading(ReportId id, ReportToStore report)
    {
        var kept = KeptReading.Of(report);
        if (readings.Newest(id.Value) is { } earlier)
        {
            kept = kept.WithWhatWasGivenTo(earlier);
            if (string.Equals(kept.Digest(), earlier.Digest(), StringComparison.Ordinal)) return false;
        }

        readings.Insert(id.Value, kept, kept.Digest(), report.RecordedAt, report.Run);
        search.Put(id.Value);
        return true;
    }
}
