using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Searching;
using Pactwatch.Text;
using Pactwatch.Web.Components;
using Pactwatch.Web.Searching;

namespace Pactwatch.Web.Hosting;

/// <summary>One answer for each kind of page. All read the day from the address.</summary>
internal sealed class LedgerPageAnswers(ServerSources sources)
{
    /// <summary>Results of each sort on one page of a search.</summary>
    private const int ResultsShown = 20;

    public Task Accords(HttpContext context) => WithLedger(context, (ledger, asOf) => Page<AccordsPage>(context, ledger, asOf));

    public Task Accord(HttpContext context) => WithAccord(context, (ledger, asOf, accord) => Page<AccordPage>(context, ledger, asOf, (nameof(AccordPage.Accord), accord)));

    public Task Undertaking(HttpContext context) => WithAccord(context, (ledger, asOf, accord) =>
        accord.Undertakings.FirstOrDefault(entry => entry.Id == Named(context, "undertaking")) is { } entry
            ? Page<UndertakingPage>(context, ledger, asOf, (nameof(UndertakingPage.Accord), accord), (nameof(UndertakingPage.Entry), entry))
            : FaultAnswers.NotFound(context, $"The agreement has no undertaking {Named(context, "undertaking")} as of this day."));

    public Task Search(HttpContext context) => WithLedger(context, (ledger, asOf) =>
    {
        var query = SearchQuery.Parse(context.Request.Query["q"].FirstOrDefault());
        var found = query.IsEmpty ? Found.Nothing(query) : Look(ledger, query, context.Request.Query["after"].FirstOrDefault());
        return Page<SearchPage>(context, ledger, asOf, (nameof(SearchPage.Found), found));
    });

    public Task Report(HttpContext context) => WithReport(context, (ledger, asOf, held) => Page<ReportPage>(context, ledger, asOf, (nameof(ReportPage.Held), held)));

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

    private Found Look(SourcedLedger ledger, SearchQuery query, string? after)
    {
        var (entries, total) = SearchedLedgers.Of(ledger).Find(query, ResultsShown);
        return new Found(query, sources.Search(query, ResultsShown, after), entries, total);
    }

    private Task WithAccord(HttpContext context, Func<SourcedLedger, LocalDate?, Accord, Task> answer) => WithLedger(context, (ledger, asOf) =>
        ledger.Accords.FirstOrDefault(accord => accord.Id == Named(context, "accord")) is { } accord
            ? answer(ledger, asOf, accord)
            : FaultAnswers.NotFound(context, $"The ledger has no agreement {Named(context, "accord")} as of this day."));

    private Task WithReport(HttpContext context, Func<SourcedLedger, LocalDate?, LedgerReport, Task> answer) => WithLedger(context, (ledger, asOf) =>
        ledger.Reports.FirstOrDefault(held => held.Id.Value == Named(context, "report")) is { } held
            ? answer(ledger, asOf, held)
            : FaultAnswers.NotFound(context, $"The ledger has no report {Named(context, "report")} as of this day."));

    private Task WithLedger(HttpContext context, Func<SourcedLedger, LocalDate?, Task> answer)
    {
        var given = context.Request.Query["asOf"];
        if (given.Count == 0) return answer(sources.Ledger(null), null);
        return given.Count == 1 && LocalDatePattern.Iso.Parse(given[0] ?? "") is { Success: true, Value: var day }
            ? answer(sources.Ledger(day), day)
            : FaultAnswers.Write(context, 400, "That is no day", $"asOf is “{given}”.", "Give one day as year, month and day: asOf=2026-06-30.");
    }

    private static async Task Page<TPage>(HttpContext context, SourcedLedger ledger, LocalDate? asOf, params (string Name, object Value)[] more)
        where TPage : IComponent
    {
        var parameters = more.ToDictionary(parameter => parameter.Name, parameter => (object?)parameter.Value, StringComparer.Ordinal);
        parameters[nameof(AccordsPage.Ledger)] = ledger;
        parameters[nameof(AccordsPage.AsOf)] = asOf;
        var page = await PageRenderer.Render<TPage>(parameters);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static string? Named(HttpContext context, string name) => context.Request.RouteValues[name] as string;

    /// <summary>The report's id and what is harmless of its file's name.</summary>
    private static string FileName(Report report)
    {
        var name = report.Source[(report.Source.LastIndexOfAny(['/', '\\']) + 1)..];
        var harmless = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.').TakeLast(80));
        return $"{report.Id}-{harmless}".TrimEnd('-');
    }
}
