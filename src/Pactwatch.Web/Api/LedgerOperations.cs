using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Changes;
using Pactwatch.Publishing.Prose;
using Pactwatch.Publishing.Sheets;

namespace Pactwatch.Web.Api;

/// <summary>What can be asked of the ledger.</summary>
internal static class LedgerOperations
{
    private static readonly ApiParameter WithText = new("withText", "Add each report's text, blocks and links (json, jsonl).", ApiValue.Flag);

    private static readonly Dictionary<string, (string Type, string File, Action<Stream, SourcedLedger, LedgerExport> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["json"] = ("application/json", "ledger.json", LedgerJsonWriter.Write),
        ["jsonl"] = ("application/jsonl", "ledger.jsonl", LedgerLinesWriter.Write),
        ["csv"] = ("application/zip", "ledger.zip", SheetArchive.Write),
        ["markdown"] = ("text/markdown; charset=utf-8", "ledger.md", LedgerMarkdown.Write),
    };

    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new("getLedger", HttpMethods.Get, "/ledger", "The whole ledger, as `pactwatch export --format json` writes it.", "Ledger", request => Export(request, "json"), ApiParameter.AsOf, ApiParameter.Accord, WithText),
        new("exportLedger", HttpMethods.Get, "/export/{format}", "The ledger in another format: json, jsonl, csv (a ZIP of tables) or markdown.", "Ledger", request => Export(request, request.Named("format")), ApiParameter.AsOf, ApiParameter.Accord, WithText)
        {
            Types = ["application/json", "application/jsonl", "application/zip", "text/markdown"],
        },
        new("listAccords", HttpMethods.Get, "/accords", "What is tracked, in short.", "AccordSummaryPage", Accords, ApiParameter.AsOf, ApiParameter.Limit, ApiParameter.Cursor),
        new("getAccord", HttpMethods.Get, "/accords/{accord}", "One accord with all that is told of it.", "Accord", request => ApiAnswer.Json(request, json => request.Parts.WriteAccord(json, request.Accord(request.Named("accord")))), ApiParameter.AsOf),
        new("listDiscrepancies", HttpMethods.Get, "/discrepancies", "Where reports can't all be right.", "DiscrepancyPage", Discrepancies, ApiParameter.AsOf, ApiParameter.Accord, ApiParameter.Limit, ApiParameter.Cursor,
            new("kind", "Only of this kind.", Choices: Words<DiscrepancyKind>(LedgerWords.Word))),
        new("listChanges", HttpMethods.Get, "/changes", "What came, moved, was contradicted or taken back since a day, as `pactwatch changes --json` writes it.", "Changes", Changes, new("since", "The earlier day.", ApiValue.Day, IsRequired: true), ApiParameter.AsOf),
    ];

    /// <summary>The published words of an enumeration.</summary>
    public static string[] Words<T>(Func<T, string> wordOf)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(wordOf).Distinct(StringComparer.Ordinal)];

    private static Task Export(ApiRequest request, string name)
    {
        if (!Formats.TryGetValue(name, out var format)) throw new ProblemException(Problem.NotFound, $"There is no format {name}. There are {string.Join(", ", Formats.Keys)}.");
        var accord = request.Text("accord") is { } id ? request.Accord(id).Id : null;
        var wanted = new LedgerExport(request.Sources.Version, accord, request.Flag("withText"), request.ProtectedReports);
        request.Context.Response.Headers.ContentDisposition = $"{(name == "json" ? "inline" : "attachment")}; filename=\"{format.File}\"";
        return ApiAnswer.Stream(request.Context, format.Type, stream => format.Write(stream, request.Ledger, wanted));
    }

    private static Task Accords(ApiRequest request) => ApiAnswer.Page(request, request.Ledger.Accords.Select(accord => (accord.Id, accord)), (json, accord) =>
    {
        var due = DueLists.Of(accord, request.Ledger.AsOf);
        json.WriteStartObject();
        json.WriteString("id", accord.Id);
        json.WriteString("title", accord.Title);
        json.WriteTexts("parties", accord.Parties);
        json.WriteString("officialStatus", accord.OfficialStatus?.Word());
        json.WriteString("supportedStatus", accord.SupportedStatus?.Word());
        json.WriteNumber("reports", accord.Reports.Length);
        json.WriteNumber("undertakings", accord.Undertakings.Length);
        json.WriteNumber("overdue", due.Overdue.Length);
        json.WriteNumber("discrepancies", accord.Discrepancies.Length);
        json.WriteEndObject();
    });

    private static Task Discrepancies(ApiRequest request)
    {
        var kind = request.Choice<DiscrepancyKind>("kind", LedgerWords.Word);
        var wanted = from accord in request.Accords from discrepancy in accord.Discrepancies where kind is null || discrepancy.Kind == kind select ($"{discrepancy.Id} {accord.Id}", (accord, discrepancy));
        return ApiAnswer.Page(request, wanted, (json, found) =>
        {
            json.WriteStartObject();
            json.WriteString("accord", found.accord.Id);
            json.WritePropertyName("discrepancy");
            request.Parts.WriteDiscrepancy(json, found.discrepancy);
            json.WriteEndObject();
        });
    }

    private static Task Changes(ApiRequest request)
    {
        var since = request.Day("since") ?? throw new ProblemException(Problem.BadParameter, "since is missing. Give the earlier day: since=2026-06-01.");
        if (since > request.Ledger.AsOf) throw new ProblemException(Problem.BadParameter, "since is later than the ledger's own day. Give an earlier day, or a later asOf.");
        var before = request.Sources.Export is { } export ? export(since).Ledger : request.Sources.Ledger(since);
        var changes = LedgerChanges.Between(before, request.Ledger);
        return ApiAnswer.Stream(request.Context, "application/json", stream => ChangesJsonWriter.Write(stream, changes, report: null));
    }
}
