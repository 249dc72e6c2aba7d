using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>The sample's ledger on a server, earlier days included, and the address of every kind of page.</summary>
internal static class SamplePages
{
    public static readonly LocalDate EarlierOn = new(2031, 3, 10);

    /// <summary>The same a while before: less is told, one deadline is another.</summary>
    public static SourcedLedger Earlier { get; } = MakeEarlier();

    public static ServerSources Sources { get; } = new(asOf => asOf <= EarlierOn ? Earlier : SampleLedger.Story, _ => null) { Watch = SampleWatch.Harbour };

    /// <summary>Each with the name its picture gets.</summary>
    public static ImmutableArray<(string Name, string Path)> All { get; } = [.. Paths()];

    private static IEnumerable<(string Name, string Path)> Paths()
    {
        var accord = SampleLedger.Story.Accords[0];
        var at = $"/accords/{accord.Id}";
        yield return ("accords", "/");
        yield return ("accords-since", "/?since=2031-03-10");
        yield return ("accord", at);
        yield return ("accord-earlier", $"{at}?as-of=2031-03-10");
        foreach (var section in AccordSections.All.Where(section => section != AccordSection.Text)) yield return ($"accord-{section.Word()}", $"{at}/{section.Word()}");
        yield return ("ledger-filtered", $"{at}/ledger?state=overdue&state=due&party=Norland&q=pilot&sort=-when");
        yield return ("ledger-columns", $"{at}/ledger?{string.Join('&', Web.Filters.LedgerColumns.All.Select(column => "column=" + Web.Filters.LedgerColumns.Word(column)))}");
        yield return ("ledger-no-match", $"{at}/ledger?q=zeppelin&act=dance");
        yield return ("matrix-month", $"{at}/matrix?month=2031-05");
        yield return ("undertaking-contested", $"{at}/undertakings/u-0");
        yield return ("undertaking-partly", $"{at}/undertakings/u-5");
        foreach (var (name, id) in new[] { ("figure", "f-1"), ("quote", "q-1"), ("event", "e-1"), ("disagreement", "d-1"), ("status", accord.Id + "-status-1"), ("other", accord.Id + "-other-1"), ("revision", accord.Id + "-revision-1") })
            yield return ($"entry-{name}", $"{at}/entries/{id}");
        yield return ("compare-form", $"{at}/compare");
        yield return ("compare", $"{at}/compare?from=2031-03-10&to=2031-06-20");
        yield return ("compare-all", "/compare?from=2031-03-10");
        foreach (var (report, n) in SampleLedger.Story.Reports.Select((report, n) => (report, n))) yield return ($"report-{n + 1}", $"/reports/{report.Id}");
        yield return ("versions", $"/reports/{SampleLedger.Story.Reports[0].Id}/versions");
        yield return ("search", "/search");
        yield return ("search-found", "/search?q=Norland");
        yield return ("review", "/review");
        yield return ("review-undertaking", "/review/u-0");
        yield return ("review-quote", "/review/q-1");
        yield return ("review-history", "/review/history");
        yield return ("review-note", "/review/note");
        yield return ("review-add", $"/reports/{SampleLedger.Story.Reports[0].Id}/add");
        yield return ("review-arrange", $"{at}/arrange");
        yield return ("watch", "/watch");
        yield return ("watch-source", $"/watch/{SampleWatch.Quay.Id}");
        yield return ("keys", "/keys");
        yield return ("nothing-here", "/elsewhere");
        yield return ("no-day", "/?as-of=soon");
    }

    private static SourcedLedger MakeEarlier()
    {
        var (story, accord) = (SampleLedger.Story, SampleLedger.Story.Accords[0]);
        ImmutableArray<UndertakingEntry> undertakings =
        [
            .. accord.Undertakings.Where(entry => entry.Id != "u-9").Select(entry => entry.Id switch
            {
                "u-0" => entry with { Window = new(null, new LocalDate(2031, 5, 1)), WindowText = "by 1 May" },
                "u-5" => entry with { State = UndertakingState.Upcoming, Completion = [] },
                _ => entry,
            }),
        ];
        return new SourcedLedger(EarlierOn, story.Reports, [accord with { Undertakings = undertakings, SupportedStatus = AgreementStatus.Signed, Discrepancies = [accord.Discrepancies[0]] }], []);
    }
}
