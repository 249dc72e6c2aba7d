using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Searching;
using Pactwatch.Text;
using Pactwatch.Web.Components;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Filters;
using Pactwatch.Web.Searching;

namespace Pactwatch.Web.Hosting;

/// <summary>One answer for each kind of page. All read the day from the address.</summary>
internal sealed class LedgerPageAnswers(ServerSources sources, AgreementsOfOtherDays otherDays)
{
    /// <summary>Results of each sort on one page of a search.</summary>
    private const int ResultsShown = 20;

    public Task Accords(HttpContext context) => WithLedger(context, (ledger, asOf) => WithDay(context, "since", since =>
        Page<AccordsPage>(context, ledger, asOf, (nameof(AccordsPage.Since), since), (nameof(AccordsPage.Before), since is null ? null : sources.Ledger(since)))));

    public Task Accord(HttpContext context) => WithAccord(context, (ledger, asOf, accord) => Page<AccordPage>(context, ledger, asOf, (nameof(AccordPage.Accord), accord)));

    public Task Section(HttpContext context) => WithAccord(context, (ledger, asOf, accord) =>
        AccordSections.Named(Named(context, "section")) is { } section
            ? Page<SectionPage>(context, ledger, asOf, (nameof(SectionPage.Accord), accord), (nameof(SectionPage.Section), section))
            : FaultAnswers.NotFound(context, $"What is told of an agreement has no section {Named(context, "section")}."));

    public Task Entry(HttpContext context) => WithAccord(context, (ledger, asOf, accord) =>
        LedgerIndex.Of(ledger).Places.Find(accord, Named(context, "entry")) is { Kind: not (EntryKind.Origin or EntryKind.Clause) } place
            ? Page<EntryPage>(context, ledger, asOf, (nameof(EntryPage.Accord), accord), (nameof(EntryPage.Entry), place.Id))
            : FaultAnswers.NotFound(context, $"The agreement has no entry {Named(context, "entry")} as of this day."));

    /// <summary>Two days compared; the accord, where one is named, is that of the later day.</summary>
    public Task Compare(HttpContext context) => WithDay(context, "to", to => WithDay(context, "from", async from =>
    {
        var after = sources.Ledger(to);
        var accord = Named(context, "accord") is { } id ? after.Accords.FirstOrDefault(accord => accord.Id == id) : null;
        if (Named(context, "accord") is not null && accord is null)
        {
            await otherDays.NoneOf(context, after, "as of the later day");
            return;
        }

        await Render<ComparePage>(context, (nameof(ComparePage.After), after), (nameof(ComparePage.Before), from is null ? null : sources.Ledger(from)), (nameof(ComparePage.From), from), (nameof(ComparePage.To), to), (nameof(ComparePage.Accord), accord));
    }));

    public Task Search(HttpContext context) => WithLedger(context, (ledger, asOf) =>
    {
        var query = SearchQuery.Parse(context.Request.Query["q"].FirstOrDefault());
        var found = query.IsEmpty ? Found.Nothing(query) : Look(ledger, query, context.Request.Query["after"].FirstOrDefault(), withAside: !context.Request.Query.ContainsKey(Found.WithoutAsideName));
        return Page<SearchPage>(context, ledger, asOf, (nameof(SearchPage.Found), found));
    });

    public Task Report(HttpContext context) => WithReport(context, (ledger, asOf, held) => Page<ReportPage>(context, ledger, asOf, (nameof(ReportPage.Held), held)));

    public Task Versions(HttpContext context) => WithReport(context, (ledger, asOf, held) => Page<VersionsPage>(context, ledger, asOf, (nameof(VersionsPage.Held), held)));

    public static Task Keys(HttpContext context) => Write<KeysPage>(context, []);

    /// <summary>The bytes as a download, never shown: they can be a page with scripts of its own.</summary>
    public Task RawBytes(HttpContext context) => WithReport(context, async (_, _, held) =>
    {
        if (sources.RawBytes(held.Id) is not { } bytes)
        {
            await FaultAnswers.NotFound(context, $"The bytes of report {held.Id} are not held.");
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(held.Report)}\"";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    });

    private Found Look(SourcedLedger ledger, SearchQuery query, string? after, bool withAside)
    {
        var (entries, total) = SearchedLedgers.Of(ledger).Find(query, ResultsShown);
        return new Found(query, sources.Search(query, ResultsShown, after, withAside), entries, total) { WithAside = withAside };
    }

    private Task WithAccord(HttpContext context, Func<SourcedLedger, LocalDate?, Accord, Task> answer) => WithLedger(context, (ledger, asOf) =>
        ledger.Accords.FirstOrDefault(accord => accord.Id == Named(context, "accord")) is { } accord
            ? answer(ledger, asOf, accord)
            : otherDays.NoneOf(context, ledger, "as of this day"));

    private Task WithReport(HttpContext context, Func<SourcedLedger, LocalDate?, LedgerReport, Task> answer) => WithLedger(context, (ledger, asOf) =>
        ledger.Reports.FirstOrDefault(held => held.Id.Value == Named(context, "report")) is { } held
            ? answer(ledger, asOf, held)
            : FaultAnswers.NotFound(context, $"The ledger has no report {Named(context, "report")} as of this day."));

    /// <summary>The day asked about is "as-of" in the address, or "asOf", as the data formats call it.</summary>
    private Task WithLedger(HttpContext context, Func<SourcedLedger, LocalDate?, Task> answer) =>
        WithDay(context, context.Request.Query.ContainsKey("asOf") ? "asOf" : ServerLinks.AsOfName, asOf => answer(sources.Ledger(asOf), asOf));

    /// <summary>A day that stands in the address; none is null, anything else is refused.</summary>
    private static Task WithDay(HttpContext context, string name, Func<LocalDate?, Task> answer)
    {
        var given = context.Request.Query[name];
        if (given.Count == 0) return answer(null);
        return given.Count == 1 && LocalDatePattern.Iso.Parse(given[0] ?? "") is { Success: true, Value: var day }
            ? answer(day)
            : FaultAnswers.Write(context, 400, "That is no day", $"{name} is “{given}”.", $"Give one day as year, month and day: {name}=2026-06-30.");
    }

    private static Task Page<TPage>(HttpContext context, SourcedLedger ledger, LocalDate? asOf, params (string Name, object? Value)[] more)
        where TPage : IComponent => Render<TPage>(context, [(nameof(AccordsPage.Ledger), ledger), (nameof(AccordsPage.AsOf), asOf), .. more]);

    /// <summary>Answers with a page, which is told its own address.</summary>
    public static Task Render<TPage>(HttpContext context, params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Write<TPage>(context, parameters.Append((nameof(AccordsPage.Address), AddressOf(context.Request))).ToDictionary(parameter => parameter.Item1, parameter => parameter.Item2, StringComparer.Ordinal));

    private static async Task Write<TPage>(HttpContext context, Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        var page = await PageRenderer.Render<TPage>(parameters, context.RequestServices.GetRequiredService<Func<ServerNavigation>>()());
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static PageAddress AddressOf(HttpRequest request) => new(
        request.Path.ToUriComponent(), [.. request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))]);

    private static string? Named(HttpContext context, string name) => context.Request.RouteValues[name] as string;

    /// <summary>The report's id and what is harmless of its file's name.</summary>
    private static string FileName(Report report)
    {
        var name = report.Source[(report.Source.LastIndexOfAny(['/', '\\']) + 1)..];
        var harmless = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.').TakeLast(80));
        return $"{report.Id}-{harmless}".TrimEnd('-');
    }
}
