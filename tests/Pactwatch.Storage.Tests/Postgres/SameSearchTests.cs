using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Searching;
using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests.Postgres;

/// <summary>Whatever is asked of whatever texts, both engines find the same reports in the same order.</summary>
public sealed class SameSearchTests(PostgresStores stores) : IDisposable
{
    private const int Texts = 150;

    // No sign that is younger than the embedded engine's tables: it takes some of them (U+1F54A) for letters; and no Greek accent, which it does not drop.
    private static readonly string[] Words =
        ["havn", "Hávn", "HAVN", "havns", "office", "al-Asad", "https://nordpost.example/a?b=ö", "ana@quay.example", "停火", "ٱلسلام", "œuvre", "ﬀ", "İzmir", "ßtraße", "1,500.5", "don't", "x_y", "æther", "e\u0301tat", "état", "½", "Ⅳ", "κοσμος", "\0", "—"];

    private readonly TemporaryFolder folder = new();
    private readonly string address = stores.NewStore();

    [Fact]
    public void Both_engines_find_the_same()
    {
        using var embedded = SqliteReportStore.OpenForWriting(folder.StorePath);
        using var server = PostgresReportStore.OpenForWriting(address);
        ReportToStore[] reports = [.. Text().ListOf(Texts).Sample(1, new Rnd(20261128, 297), 1).Single().Select((words, number) => Report($"{number}", $"{number}.txt", reading: Reading(words)))];
        foreach (var store in new RowStore[] { embedded, server }) store.Add(reports);
        var asked = 0;

        Prop.ForAll(Query().ToArbitrary(), typed =>
        {
            var query = SearchQuery.Parse(typed);
            var (one, other) = (embedded.Search(query, 200), server.Search(query, 200));
            other.Reports.Concat(one.Reports).CountBy(report => report.Text.Characters).Where(text => text.Value % 2 == 1).Select(text => text.Key).ShouldBeEmpty(typed);
            other.Total.ShouldBe(one.Total, typed);
            other.Reports.Select(report => report.Id).ShouldBe(one.Reports.Select(report => report.Id), typed);
            if (one.Total is > 0 and < Texts) asked++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261128, 297));

        asked.ShouldBeGreaterThan(100);
    }

    public void Dispose()
    {
        stores.Server.Drop(address);
        folder.Dispose();
    }

    private static Gen<string> Text() => Gen.Elements(Words).ListOf().Resize(12).Select(words => string.Join(' ', words));

    private static Gen<string> Query() =>
        from terms in Term().NonEmptyListOf().Resize(3)
        select string.Join(' ', terms);

    private static Gen<string> Term() =>
        from before in Gen.Elements("", "", "", "-")
        from words in Gen.Elements(Words).NonEmptyListOf().Resize(2)
        from after in Gen.Elements("", "", "*")
        select words.Count == 1 ? before + words[0] + after : $"{before}\"{string.Join(' ', words)}{after}\"";
}
