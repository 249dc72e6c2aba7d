using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows.Watching;

/// <summary>The tables aside_report and followed_words: what is held beside the ledger, and what is followed beyond it.</summary>
internal sealed class AsideRows(StoreConnection connection)
{
    public bool Holds(ReportId report) => connection.Number("SELECT count(*) FROM aside_report WHERE report = @report", ("@report", report.Value)) > 0;

    public int Count() => (int)connection.Number("SELECT count(*) FROM aside_report");

    /// <summary>Puts a report beside the ledger; null takes it in.</summary>
    /// <returns>False where it lay there already, or was part of the ledger.</returns>
    public bool Put(ReportId report, AsideReport? aside, Instant at)
    {
        var lay = Holds(report);
        if (aside is null)
        {
            if (lay) connection.Execute("DELETE FROM aside_report WHERE report = @report", ("@report", report.Value));
            return lay;
        }

        connection.Execute(
            "INSERT INTO aside_report (report, why, told_of, at) VALUES (@report, @why, @told_of, @at) ON CONFLICT (report) DO UPDATE SET why = @why, told_of = @told_of",
            ("@report", report.Value), ("@why", aside.Why), ("@told_of", aside.ToldOf), ("@at", StoredTime.Of(at)));
        return !lay;
    }

    public ImmutableArray<(ReportId Report, AsideReport Aside)> Newest(int limit) => List("SELECT report, why, told_of FROM aside_report ORDER BY at DESC, report LIMIT @limit", ("@limit", limit));

    public ImmutableArray<ReportId> UnderOther(string toldOf, int limit) =>
        [.. List("SELECT report, why, told_of FROM aside_report WHERE told_of <> @told_of ORDER BY at DESC, report LIMIT @limit", ("@told_of", toldOf), ("@limit", limit)).Select(found => found.Report)];

    public ImmutableArray<string> FollowedWords()
    {
        var words = ImmutableArray.CreateBuilder<string>();
        using var row = connection.Query("SELECT words FROM followed_words ORDER BY words");
        while (row.Read()) words.Add(row.GetString(0));
        return words.ToImmutable();
    }

    public void Follow(string words, bool isFollowed, Instant at)
    {
        if (isFollowed) connection.Execute("INSERT INTO followed_words (words, added_at) VALUES (@words, @at) ON CONFLICT DO NOTHING", ("@words", words), ("@at", StoredTime.Of(at)));
        else connection.Execute("DELETE FROM followed_words WHERE words = @words", ("@words", words));
    }

    private ImmutableArray<(ReportId Report, AsideReport Aside)> List(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var found = ImmutableArray.CreateBuilder<(ReportId, AsideReport)>();
        using var row = connection.Query(sql, parameters);
        while (row.Read()) found.Add((new ReportId(row.GetString(0)), new AsideReport(row.GetString(1), row.GetString(2))));
        return found.ToImmutable();
    }
}
