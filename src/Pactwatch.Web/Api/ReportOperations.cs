using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Searching;
using Pactwatch.Text;
using Pactwatch.Web.Searching;

namespace Pactwatch.Web.Api;

/// <summary>What can be asked of reports, and what can be looked for.</summary>
internal static class ReportOperations
{
    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new("listReports", HttpMethods.Get, "/reports", "The reports that the ledger rests on, without their texts.", "ReportPage", List, ApiParameter.AsOf, ApiParameter.Accord, ApiParameter.Limit, ApiParameter.Cursor),
        new("getReport", HttpMethods.Get, "/reports/{report}", "One report with its stored text, blocks and links.", "ReportWithText", request => ApiAnswer.Json(request, json => request.Parts.WriteReport(json, Find(request), withText: true)), ApiParameter.AsOf),
        new("getReportText", HttpMethods.Get, "/reports/{report}/text", "A report's stored text alone; all offsets count its code points.", "Text", Text, ApiParameter.AsOf) { Types = ["text/plain"] },
        new("search", HttpMethods.Get, "/search", "Words in reports (newest first) or in the ledger: all of them; \"words in a row\", begin*, -unwanted.", "FoundPage", Search,
            new("q", "The words.", IsRequired: true), new("in", "Where to look. Default: reports.", Choices: ["reports", "entries"]), new("withoutAside", "Leave out reports that are held beside the ledger: collected, and telling of nothing that is followed.", ApiValue.Flag), ApiParameter.AsOf, ApiParameter.Limit, ApiParameter.Cursor),
    ];

    private static LedgerReport Find(ApiRequest request) =>
        request.Ledger.Reports.FirstOrDefault(held => held.Id.Value == request.Named("report")) ?? throw new ProblemException(Problem.NotFound, $"The ledger has no report {request.Named("report")} as of this day.");

    private static Task List(ApiRequest request)
    {
        var wanted = request.Text("accord") is { } accord ? request.Accord(accord).Reports.ToHashSet() : null;
        return ApiAnswer.Page(request, request.Ledger.Reports.Where(held => wanted?.Contains(held.Id) != false).Select(held => (held.Id.Value, held)), (json, held) => request.Parts.WriteReport(json, held, withText: false));
    }

    private static Task Text(ApiRequest request)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(Find(request).Report.Text.Characters);
        return ApiAnswer.Stream(request.Context, "text/plain; charset=utf-8", stream => stream.Write(text));
    }

    private static Task Search(ApiRequest request)
    {
        var query = SearchQuery.Parse(request.Text("q") ?? throw new ProblemException(Problem.BadParameter, "q is missing. Give the words to look for."));
        switch (request.Text("in"))
        {
            case null or "reports":
                var found = request.Sources.Search(query, request.Limit, request.After, !request.Flag("withoutAside"));
                // What is protected leaves by no way, not even as a count of what holds a word.
                var shown = found.Reports.Where(report => report.Handling != Handling.Protected).ToList();
                return ApiAnswer.Page(request, shown, found.Total - (found.Reports.Length - shown.Count), found.Next, (json, report) => SearchJsonWriter.WriteReport(json, report, query, found.Aside.Contains(report.Id)));
            case "entries":
                var (limit, after) = (request.Limit, request.After);
                var (entries, total) = SearchedLedgers.Of(request.Ledger).Find(query, limit + 1, after);
                return ApiAnswer.Page(request, entries.Take(limit), total, entries.Length > limit ? entries[limit - 1].Key : null, (json, entry) => SearchJsonWriter.WriteEntry(json, request.Ledger, entry, query));
            case var other:
                throw new ProblemException(Problem.BadParameter, $"in is “{other}”. Give reports or entries.");
        }
    }
}
