using System.Text;
using NodaTime;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What every store promises; one class for each kind of store runs it.</summary>
public abstract partial class ReportStoreContract
{
    protected abstract IReportStore OpenForWriting();

    protected abstract IReportStore OpenForReading();

    [Fact]
    public void A_new_store_holds_nothing()
    {
        using var store = OpenForWriting();

        store.Reports().ShouldBeEmpty();
        store.Judgements().ShouldBeEmpty();
        store.Holds(Report("a", "a.txt").Sha256, "a.txt", Reader).ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => store.RawBytes(new ReportId("r-0000000000000000")));
    }

    [Fact]
    public void An_added_report_comes_back_as_it_was_read()
    {
        var bytes = Encoding.Latin1.GetBytes("<p>Norland wei\u00DFt\0\u00FF</p>");
        var added = Report(bytes, "märz/a b.html", Reader, FullReading()) with { Kind = ReportKind.Instrument, Handling = Handling.Protected };
        ReportId id;
        using (var store = OpenForWriting()) id = store.Add([added]).ShouldHaveSingleItem().Id;

        using var again = OpenForReading();
        var stored = again.StoredReports().ShouldHaveSingleItem();

        id.ShouldBe(ReportId.OfSha256(added.Sha256));
        stored.Report.Id.ShouldBe(id);
        stored.Report.Sha256.ShouldBe(added.Sha256);
        stored.Report.Sources.ShouldBe(["märz/a b.html"]);
        stored.Report.Kind.ShouldBe(ReportKind.Instrument);
        stored.Report.Handling.ShouldBe(Handling.Protected);
        stored.RecordedAt.ShouldBe(Noon);
        stored.Run.ShouldBe("run-1");
        stored.Bytes.ShouldBe(bytes.Length);
        stored.RemovedWhy.ShouldBeNull();
        ShouldBeSameReading(stored.Report.Reading, added.Reading);
        again.RawBytes(id).ShouldBe(bytes);
    }

    [Fact]
    public void Raw_bytes_come_back_to_the_byte()
    {
        byte[][] all = [[], [0], [0xFF, 0xFE, 0x00, 0x0A], [.. Enumerable.Range(0, 256).Select(value => (byte)value)], new byte[300_000]];
        using var store = OpenForWriting();

        var outcomes = store.Add([.. all.Select((bytes, index) => Report(bytes, $"{index}.bin", Reader, Reading("")))]);

        outcomes.Select(outcome => store.RawBytes(outcome.Id)).ShouldBe(all);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("line\u2028separator \uFEFFmark")]
    [InlineData("a\0b behind a NUL")]
    [InlineData("é e\u0301 停火 🕊")]
    public void Stored_text_comes_back_to_the_character(string characters)
    {
        using var store = OpenForWriting();

        store.Add([Report(Encoding.UTF8.GetBytes("page of " + characters), "a.txt", Reader, Reading(characters))]);

        store.Reports().ShouldHaveSingleItem().Text.Characters.ShouldBe(characters);
    }

    [Fact]
    public void Half_a_surrogate_pair_harms_neither_the_batch_nor_the_spans()
    {
        var report = Report(Encoding.UTF8.GetBytes("x"), "a.txt", Reader, Reading("torn \uD83D end") with { Title = "\uDC00", Findings = [new Finding("PW1", "saw \uD83D")] });
        using var store = OpenForWriting();

        store.Add([report]);

        store.Reports().ShouldHaveSingleItem().Text.Length.ShouldBe(report.Reading.Text.Length);
        store.Add([report]).Single().Result.ShouldBe(AddResult.AlreadyHeld);
    }

    [Fact]
    public void Adding_the_same_again_changes_nothing()
    {
        var report = Report("a", "a.txt", reading: FullReading());
        using var store = OpenForWriting();
        store.Add([report]);
        var before = store.StoredReports();

        store.Add([report with { Run = "run-2", RecordedAt = Noon + Duration.FromHours(1) }]).Single().Result.ShouldBe(AddResult.AlreadyHeld);

        var after = store.StoredReports().ShouldHaveSingleItem();
        after.RecordedAt.ShouldBe(before.Single().RecordedAt);
        after.Run.ShouldBe("run-1");
    }

    [Fact]
    public void The_same_bytes_under_two_names_are_one_report_with_two_sources()
    {
        using var store = OpenForWriting();

        var outcomes = store.Add([Report("a", "b.txt"), Report("a", "\U0001F54A.txt"), Report("a", "\uFF5E.txt"), Report("a", "a.txt")]);

        outcomes.Select(outcome => outcome.Result).ShouldBe([AddResult.Added, AddResult.SourceAdded, AddResult.SourceAdded, AddResult.SourceAdded]);
        outcomes.Select(outcome => outcome.Id).Distinct().ShouldHaveSingleItem();
        store.Reports().ShouldHaveSingleItem().Sources.ShouldBe(["a.txt", "b.txt", "\U0001F54A.txt", "\uFF5E.txt"]);
    }

    [Fact]
    public void Outcomes_are_in_the_order_of_the_batch()
    {
        ReportToStore[] batch = [Report("c", "c"), Report("a", "a"), Report("b", "b"), Report("a", "a")];
        using var store = OpenForWriting();

        var outcomes = store.Add(batch);

        outcomes.Select(outcome => outcome.Id).ShouldBe(batch.Select(report => ReportId.OfSha256(report.Sha256)));
        outcomes.Select(outcome => outcome.Result).ShouldBe([AddResult.Added, AddResult.Added, AddResult.Added, AddResult.AlreadyHeld]);
    }

    [Fact]
    public void Reading_again_with_another_version_of_the_reader_renews_the_reading()
    {
        using var store = OpenForWriting();
        store.Add([Report("page", "a.html", "reader/1", Reading("menu and body"))]);

        store.Add([Report("page", "a.html", "reader/2", Reading("body"))]).Single().Result.ShouldBe(AddResult.ReadAgain);

        store.Reports().ShouldHaveSingleItem().Text.Characters.ShouldBe("body");
        store.StoredReports().ShouldHaveSingleItem().RecordedAt.ShouldBe(Noon);
    }

    [Fact]
    public void Other_links_renew_the_reading()
    {
        var leads = Reading("a report said") with { Links = [new TextLink(new TextSpan(2, 8), "https://quay.example/a")] };
        using var store = OpenForWriting();
        store.Add([Report("page", "a.html")]);

        store.Add([Report("page", "a.html", Reader, leads)]).Single().Result.ShouldBe(AddResult.ReadAgain);
        store.Add([Report("page", "a.html", Reader, leads)]).Single().Result.ShouldBe(AddResult.AlreadyHeld);

        store.Reports().ShouldHaveSingleItem().Reading.Links.ShouldBe(leads.Links);
    }

    [Fact]
    public void Another_outlet_address_or_date_renews_the_reading()
    {
        using var store = OpenForWriting();
        store.Add([Report("page", "a.html")]);

        AddResult Again(ReportReading reading) => store.Add([Report("page", "a.html", reading: reading)]).Single().Result;

        Again(Reading("page") with { Outlet = "Nordpost" }).ShouldBe(AddResult.ReadAgain);
        Again(Reading("page") with { Url = "https://nordpost.example/1" }).ShouldBe(AddResult.ReadAgain);
        Again(ReadingGiven("page", new LocalDate(2026, 3, 3))).ShouldBe(AddResult.ReadAgain);
        Again(ReadingGiven("page", new LocalDate(2026, 3, 3))).ShouldBe(AddResult.AlreadyHeld);
    }

    [Fact]
    public void What_a_person_gave_outlives_a_reading_that_was_given_nothing()
    {
        var given = new LocalDate(2026, 3, 3);
        using var store = OpenForWriting();
        store.Add([Report("page", "a.html", reading: ReadingGiven("page", given)) with { Kind = ReportKind.Instrument, Handling = Handling.Protected }]);

        store.Add([Report("page", "copy.html")]).Single().Result.ShouldBe(AddResult.SourceAdded);
        store.Add([Report("page", "a.html", "reader/2")]).Single().Result.ShouldBe(AddResult.ReadAgain);

        var report = store.Reports().ShouldHaveSingleItem();
        report.Published.Date.ShouldBe(given);
        report.Published.Basis.ShouldBe(PublishedBasis.Given);
        report.Kind.ShouldBe(ReportKind.Instrument);
        report.Handling.ShouldBe(Handling.Protected);
    }

    [Fact]
    public void Handling_gets_stricter_but_not_laxer_by_reading_again()
    {
        using var store = OpenForWriting();
        store.Add([Report("page", "a.html") with { Handling = Handling.Internal }]);

        store.Add([Report("page", "a.html") with { Handling = Handling.Protected }]).Single().Result.ShouldBe(AddResult.ReadAgain);
        store.Add([Report("page", "a.html") with { Handling = Handling.Public }]).Single().Result.ShouldBe(AddResult.AlreadyHeld);

        store.Reports().ShouldHaveSingleItem().Handling.ShouldBe(Handling.Protected);
    }

    [Fact]
    public void Held_means_these_bytes_under_this_source_read_by_this_reader()
    {
        var report = Report("a", "a.txt", "reader/1");
        using var store = OpenForWriting();
        store.Add([report]);

        store.Holds(report.Sha256, "a.txt", "reader/1").ShouldBeTrue();
        store.Holds(report.Sha256, "b.txt", "reader/1").ShouldBeFalse();
        store.Holds(report.Sha256, "a.txt", "reader/2").ShouldBeFalse();
        store.Holds(Report("b", "a.txt").Sha256, "a.txt", "reader/1").ShouldBeFalse();

        store.Add([report with { ReaderVersion = "reader/2" }]);

        store.Holds(report.Sha256, "a.txt", "reader/2").ShouldBeTrue();
        store.Holds(report.Sha256, "a.txt", "reader/1").ShouldBeFalse();
    }

    [Fact]
    public void Bytes_that_do_not_have_their_hash_are_refused_and_nothing_of_the_batch_is_kept()
    {
        using var store = OpenForWriting();

        Should.Throw<ArgumentException>(() => store.Add([Report("a", "a.txt"), Report("b", "b.txt") with { Sha256 = Report("c", "c.txt").Sha256 }]));

        store.StoredReports().ShouldBeEmpty();
    }

    [Fact]
    public void Two_thousand_reports_in_one_batch_come_back_in_the_order_of_ids()
    {
        ReportToStore[] batch = [.. Enumerable.Range(0, 2_000).Select(number => Report($"report {number}", $"{number}.txt"))];
        using var store = OpenForWriting();

        store.Add(batch);

        var reports = store.Reports();
        reports.Select(report => report.Id).ShouldBe(batch.Select(report => ReportId.OfSha256(report.Sha256)).Order());
        reports.Select(report => report.Text.Characters).Order(StringComparer.Ordinal)
            .ShouldBe(batch.Select(report => report.Reading.Text.Characters).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Long_names_and_long_texts_are_kept_whole()
    {
        var source = string.Join('/', Enumerable.Range(0, 3_000).Select(number => $"folder-{number}"));
        var text = string.Concat(Enumerable.Range(0, 300_000).Select(number => $"Norland sends {number} tonnes. "));
        using var store = OpenForWriting();

        store.Add([Report("long", source, reading: Reading(text)), Report("long", source + "/b"), Report("long", source)]).Select(outcome => outcome.Result).ShouldBe([AddResult.Added, AddResult.ReadAgain, AddResult.AlreadyHeld]);

        var held = store.Reports().ShouldHaveSingleItem();
        held.Sources.ShouldBe([source, source + "/b"]);
        store.Add([Report("long", source, "reader/2", Reading(text))]);
        store.Reports().Single().Text.Characters.ShouldBe(text);
    }

    [Fact]
    public void A_reader_sees_each_batch_as_soon_as_it_is_added()
    {
        using var writer = OpenForWriting();
        writer.Add([Report("a", "a.txt")]);
        using var reader = OpenForReading();

        reader.Reports().Length.ShouldBe(1);
        writer.Add([Report("b", "b.txt")]);
        reader.Reports().Length.ShouldBe(2);
    }

    [Fact]
    public void A_store_open_for_reading_takes_nothing()
    {
        OpenForWriting().Dispose();
        using var reader = OpenForReading();

        Should.Throw<StoreException>(() => reader.Add([Report("a", "a.txt")])).Message.ShouldContain("reading only");
        Should.Throw<StoreException>(() => reader.Append(Judgement("j-1", JudgementKind.Edit, new ReportId("r-0000000000000001"))));
    }

    [Fact]
    public void The_check_of_a_sound_store_tells_its_counts_and_no_problem()
    {
        using var store = OpenForWriting();
        var id = store.Add([Report("a", "a.txt"), Report("b", "b.txt")])[0].Id;
        store.Append(Judgement("j-1", JudgementKind.Remove, id));

        var health = store.Check();

        health.Problems.ShouldBeEmpty();
        health.Reports.ShouldBe(2);
        health.Removed.ShouldBe(1);
        health.Judgements.ShouldBe(1);
        health.SchemaVersion.ShouldBe(store.SchemaVersion);
        health.SizeInBytes.ShouldBeGreaterThan(0);
    }

    private static void ShouldBeSameReading(ReportReading actual, ReportReading expected)
    {
        actual.Text.Characters.ShouldBe(expected.Text.Characters);
        actual.Text.Blocks.ShouldBe(expected.Text.Blocks);
        actual.Findings.ShouldBe(expected.Findings);
        actual.Links.ShouldBe(expected.Links);
        (actual with { Text = expected.Text, Findings = expected.Findings, Links = expected.Links }).ShouldBe(expected);
    }
}
