using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>The table judgement: what people ruled, in the order in which it was appended.</summary>
internal sealed class JudgementRows(StoreConnection connection)
{
    private const string Select = "SELECT id, what, report, exact, prefix, suffix, slot, value, by, at, why, supersedes, about FROM judgement";

    /// <summary>Appends within the caller's transaction.</summary>
    public void Append(Judgement judgement, Instant recordedAt)
    {
        if (Find(judgement.Id) is { } held)
        {
            if (held == judgement) return;
            throw new StoreException($"Another judgement has the id {judgement.Id} already; a judgement is never changed. Append one of its own that supersedes it.");
        }

        connection.Execute(
            """
            INSERT INTO judgement (id, what, report, exact, prefix, suffix, slot, value, by, at, why, supersedes, about, recorded_at)
            VALUES (@id, @what, @report, @exact, @prefix, @suffix, @slot, @value, @by, @at, @why, @supersedes, @about, @recorded_at)
            """,
            ("@id", judgement.Id),
            ("@what", StoredWord.Of(judgement.What)),
            ("@report", judgement.Words.Report.Value),
            ("@exact", judgement.Words.Exact),
            ("@prefix", judgement.Words.Prefix),
            ("@suffix", judgement.Words.Suffix),
            ("@slot", judgement.Slot),
            ("@value", judgement.Value),
            ("@by", judgement.By),
            ("@at", StoredTime.Of(judgement.At)),
            ("@why", judgement.Why),
            ("@supersedes", judgement.Supersedes),
            ("@about", judgement.About),
            ("@recorded_at", StoredTime.Of(recordedAt)));
        Settle(judgement.Words.Report);
    }

    /// <summary>Whether the report is taken out, by all that was judged of it: one may take back what took back a removal.</summary>
    private void Settle(ReportId report)
    {
        var removed = StandingJudgements.Removed(Of(Select + " WHERE report = @report ORDER BY number", ("@report", report.Value))).GetValueOrDefault(report);
        connection.Execute("DELETE FROM removed_report WHERE report = @report", ("@report", report.Value));
        if (removed is not null) connection.Execute("INSERT INTO removed_report (report, why) VALUES (@report, @why)", ("@report", report.Value), ("@why", removed.Why));
    }

    public ImmutableArray<Judgement> All() => Of(Select + " ORDER BY number");

    private ImmutableArray<Judgement> Of(string query, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var judgements = ImmutableArray.CreateBuilder<Judgement>();
        using var row = connection.Query(query, parameters);
        while (row.Read()) judgements.Add(FromRow(row));
        return judgements.ToImmutable();
    }

    private Judgement? Find(string id)
    {
        using var row = connection.Query(Select + " WHERE id = @id", ("@id", id));
        return row.Read() ? FromRow(row) : null;
    }

    private static Judgement FromRow(StoredRow row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        var words = new JudgedWords(new ReportId(row.GetString(2)), row.GetString(3), row.GetString(4), row.GetString(5));
        return new Judgement(
            row.GetString(0), StoredWord.Parse<JudgementKind>(row.GetString(1)), words, Text(6), Text(7), row.GetString(8),
            StoredTime.ParseInstant(row.GetString(9)), row.GetString(10), Text(11))
        {
            About = Text(12),
        };
    }
}
