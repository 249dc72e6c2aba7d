using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Searching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What a search over the stored texts finds.</summary>
public abstract partial class ReportStoreContract
{
    private const string Harbour = "The harbour office at Havn says that Norland will transfer the pilot station, a Zürich daily reports.";
    private const string Boats = "Boats of the al-Asad line keep out of Havn; nobody at the office says why.";

    // Texts that mean something to SQL, to the query language of an index, to a shell or to a page.
    private static readonly string[] HostileQueries =
    [
        "\"", "\"\"", "\"open", "-", "--", "-\"", "*", "**", "a**", "\"a*\"*", "^havn", "havn^2", "title:havn", "{title text} : havn", "havn AND", "AND", "OR", "NOT", "NOT havn", "(havn", "havn)", "((((((",
        "NEAR(havn office, 2)", "NEAR/2", "'; DROP TABLE report; --", "' OR 1=1 --", "\\", "%", "_", "?", "@query", ":a", "$1", "+havn", "havn+office", "rank", "report_words", "\0", "havn\0office", "\ud800", "\udc00havn",
        "\u202Ehavn", "<script>alert(1)</script>", "havn;havn", "/* havn */", "𝕳avn", "ﬀ", "e\u0301\u0301\u0301", "\uFFFF", "١٢٣", "停火",
    ];

    [Theory]
    [InlineData("havn", "a.txt b.txt")]
    [InlineData("HAVN office", "a.txt b.txt")]
    [InlineData("zurich", "a.txt")]
    [InlineData("zürich", "a.txt")]
    [InlineData("trans*", "a.txt")]
    [InlineData("trans", "")]
    [InlineData("\"office at\"", "a.txt")]
    [InlineData("\"at office\"", "")]
    [InlineData("“the office”", "b.txt")]
    [InlineData("al-Asad", "b.txt")]
    [InlineData("havn -pilot", "b.txt")]
    [InlineData("havn -\"pilot station\"", "b.txt")]
    [InlineData("havn -pilot*", "b.txt")]
    [InlineData("havn norland boats", "")]
    [InlineData("-pilot", "")]
    [InlineData("", "")]
    [InlineData("office OR norland", "")]
    public void What_holds_all_words_is_found(string query, string sources)
    {
        using var store = OpenForWriting();
        store.Add([Report(Harbour, "a.txt"), Report(Boats, "b.txt"), Report("of other matters", "c.txt")]);

        var found = store.Search(SearchQuery.Parse(query), 10);

        found.Reports.Select(report => report.Source).Order(StringComparer.Ordinal).ShouldBe(sources.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        found.Total.ShouldBe(found.Reports.Length);
        found.Next.ShouldBeNull();
    }

    [Fact]
    public void Title_outlet_and_byline_are_searched_too()
    {
        using var store = OpenForWriting();
        store.Add([Report("page", "a.txt", reading: FullReading())]);

        foreach (var query in new[] { "weicht", "nordpost", "æther", "\"a æther\"", "停火" }) store.Search(SearchQuery.Parse(query), 10).Total.ShouldBe(1, query);
        store.Search(SearchQuery.Parse("\"zurück nordpost\""), 10).Total.ShouldBe(0);
    }

    [Fact]
    public void No_query_is_an_error()
    {
        using var store = OpenForWriting();
        store.Add([Report(Harbour, "a.txt"), Report(Boats, "b.txt")]);

        foreach (var query in HostileQueries.Append(new string('(', 5_000)).Append(string.Concat(Enumerable.Repeat("havn ", 2_000))).Append(string.Concat(Enumerable.Repeat("\"a b\" ", 500))))
        {
            store.Search(SearchQuery.Parse(query), 10).Total.ShouldBeLessThanOrEqualTo(2, query);
            store.Search(SearchQuery.Parse("havn " + query), 10, query).Total.ShouldBeLessThanOrEqualTo(2, query);
        }

        store.Check().Problems.ShouldBeEmpty();
        store.Reports().Length.ShouldBe(2);
    }

    [Fact]
    public void A_long_text_is_searched_to_its_end()
    {
        var words = Enumerable.Range(0, 60_000).Select(number => number % 3 == 0 ? "the" : $"w{number}").ToArray();
        using var store = OpenForWriting();
        store.Add([Report("long", "long.txt", reading: Reading(string.Join(' ', words))), Report("other", "other.txt", reading: Reading("the w1 w59999"))]);

        for (var at = 0; at < words.Length - 4; at += 211) store.Search(SearchQuery.Parse($"\"{string.Join(' ', words[at..(at + 4)])}\""), 10).Total.ShouldBe(1, $"words from {at} on");
        store.Search(SearchQuery.Parse("w1 w59999"), 10).Total.ShouldBe(2);
        store.Search(SearchQuery.Parse("w1 w59999 w30001"), 10).Total.ShouldBe(1);
        store.Search(SearchQuery.Parse("w1 -w30001"), 10).Reports.ShouldHaveSingleItem().Source.ShouldBe("other.txt");
        store.Search(SearchQuery.Parse("\"w59999 w1\""), 10).Total.ShouldBe(0);
    }

    [Fact]
    public void Words_that_come_again_and_again_and_words_without_end_are_found()
    {
        var again = string.Concat(Enumerable.Repeat("no ", 2_000)) + "yes";
        var endless = new string('x', 70_000);
        using var store = OpenForWriting();
        store.Add([Report("again", "again.txt", reading: Reading(again)), Report("endless", "endless.txt", reading: Reading($"begins {endless} ends"))]);

        store.Search(SearchQuery.Parse("\"no no no yes\""), 10).Total.ShouldBe(1);
        store.Search(SearchQuery.Parse($"\"{string.Concat(Enumerable.Repeat("no ", 200))}yes\""), 10).Total.ShouldBe(1);
        store.Search(SearchQuery.Parse("xxx*"), 10).Total.ShouldBe(1);
        store.Search(SearchQuery.Parse("begins ends"), 10).Total.ShouldBe(1);
    }

    [Fact]
    public void The_newest_come_first_and_those_without_a_day_last()
    {
        using var store = OpenForWriting();
        store.Add([
            Report("havn 1", "old.txt", reading: ReadingGiven("havn 1", new LocalDate(2031, 1, 2))), Report("havn 2", "none.txt"),
            Report("havn 3", "new.txt", reading: ReadingGiven("havn 3", new LocalDate(2031, 3, 2))), Report("havn 4", "middle.txt", reading: ReadingGiven("havn 4", new LocalDate(2031, 2, 28))),
        ]);

        store.Search(SearchQuery.Parse("havn"), 10).Reports.Select(report => report.Source).ShouldBe(["new.txt", "middle.txt", "old.txt", "none.txt"]);
    }

    [Fact]
    public void Going_from_page_to_page_while_reports_come_in_shows_each_once()
    {
        var day = new LocalDate(2031, 1, 1);
        ReportToStore Numbered(int n, string name) => Report($"havn {name} {n}", $"{name}-{n}.txt", reading: n % 5 == 0 ? null : ReadingGiven($"havn {name} {n}", day.PlusDays(n % 7)));
        using var store = OpenForWriting();
        store.Add([.. Enumerable.Range(0, 40).Select(n => Numbered(n, "first"))]);
        var seen = new List<string>();
        string? after = null;
        var pages = 0;
        do
        {
            var page = store.Search(SearchQuery.Parse("havn"), 7, after);
            seen.AddRange(page.Reports.Select(report => report.Source));
            store.Add([Numbered(pages, "later"), Numbered(pages + 3, "later")]);
            after = page.Next;
        }
        while (after is not null && ++pages < 30);

        seen.Count(source => source.StartsWith("first", StringComparison.Ordinal)).ShouldBe(40);
        seen.ShouldBeUnique();
    }

    [Fact]
    public void A_report_read_again_is_found_by_its_new_words_alone()
    {
        using var store = OpenForWriting();
        store.Add([Report("page", "a.txt", reading: Reading("the old harbour"))]);

        store.Add([Report("page", "a.txt", "reader/2", Reading("the new harbour"))]).Single().Result.ShouldBe(AddResult.ReadAgain);

        store.Search(SearchQuery.Parse("old"), 10).Total.ShouldBe(0);
        store.Search(SearchQuery.Parse("new harbour"), 10).Reports.ShouldHaveSingleItem().Text.Characters.ShouldBe("the new harbour");
    }

    [Fact]
    public void A_removed_report_is_not_found_until_it_is_restored()
    {
        using var store = OpenForWriting();
        var id = store.Add([Report(Harbour, "a.txt")]).Single().Id;

        store.Append(Judgement("j-1", JudgementKind.Remove, id));
        store.Search(SearchQuery.Parse("havn"), 10).Total.ShouldBe(0);
        store.Append(Judgement("j-2", JudgementKind.Restore, id));

        store.Search(SearchQuery.Parse("havn"), 10).Total.ShouldBe(1);
    }

    [Fact]
    public void What_is_added_is_found_by_whoever_reads_beside()
    {
        using var store = OpenForWriting();
        using var beside = OpenForReading();
        store.Add([Report(Harbour, "a.txt")]);

        beside.Search(SearchQuery.Parse("havn"), 10).Reports.ShouldHaveSingleItem().Source.ShouldBe("a.txt");
    }
}
