using Microsoft.OpenApi;
using Pactwatch.Storage.Watching;
using Pactwatch.Web.Watching;

namespace Pactwatch.Web.Api;

/// <summary>The shapes of what is sent and answered. Parts that are described in docs/formats.md are named here, not told again.</summary>
internal static class ApiSchemas
{
    private const string SeeFormats = "As in the format pactwatch-ledger/1 (docs/formats.md).";

    public static IEnumerable<KeyValuePair<string, IOpenApiSchema>> All(OpenApiDocument document)
    {
        IOpenApiSchema Of(string name) => new OpenApiSchemaReference(name, document);
        (string, IOpenApiSchema)[] schemas =
        [
            ("Text", Text()),
            ("Problem", Object("What went wrong (RFC 9457). Programs look at the type.", ("type", Text($"One of {string.Join(", ", Problem.All.Select(problem => problem.Type))}.")), ("title", Text()), ("status", Number()), ("detail", Text()), ("instance", Text()))),
            ("Ledger", Object(SeeFormats, ("format", Text()), ("asOf", Maybe(Day())), ("producer", Any()), ("protectedReports", Number()), ("reports", List(Of("Report"))), ("accords", List(Of("Accord"))), ("retractions", List(Any())), ("judgements", List(Of("Judgement"))))),
            ("AccordSummary", Object("An accord in short.", ("id", Text()), ("title", Text()), ("parties", List(Text())), ("officialStatus", Maybe(Text())), ("supportedStatus", Maybe(Text())), ("reports", Number()), ("undertakings", Number()), ("overdue", Number()), ("discrepancies", Number()))),
            ("Accord", Object(
                SeeFormats, ("id", Text()), ("title", Text()), ("parties", List(Text())), ("roles", List(Any())), ("reports", List(Text())), ("instruments", List(Any())), ("status", List(Any())), ("officialStatus", Maybe(Text())), ("supportedStatus", Maybe(Text())),
                ("undertakings", List(Of("Undertaking"))), ("others", List(Any())), ("figures", List(Any())), ("quotes", List(Any())), ("events", List(Any())), ("incidents", List(Any())), ("discrepancies", List(Of("Discrepancy"))), ("revisions", List(Any())), ("derivations", List(Any())))),
            ("Undertaking", Object(
                SeeFormats, ("id", Text()), ("actor", Maybe(Text())), ("act", Text()), ("verb", Text()), ("object", Maybe(Text())), ("beneficiary", Maybe(Text())), ("duty", Text()), ("modality", Text()), ("standing", Maybe(Text())), ("quantity", Any()), ("places", List(Text())), ("window", Of("Window")),
                ("conditions", List(Any())), ("phase", Maybe(Text())), ("partOf", Maybe(Text())), ("state", Text()), ("completion", List(Any())), ("positions", List(Any())), ("reportsCount", Number()), ("origins", List(Text())), ("mentions", List(Of("Mention"))))),
            ("UndertakingOfAccord", Object("An undertaking, and whose.", ("accord", Text()), ("undertaking", Of("Undertaking")))),
            ("Window", Object("Days, both ends within; null where an end is not known.", ("from", Maybe(Day())), ("to", Maybe(Day())), ("text", Maybe(Text())), ("relativeTo", Any()))),
            ("Mention", Object("Words of a report. " + SeeFormats, ("report", Text()), ("start", Number()), ("end", Number()), ("text", Text()), ("attribution", List(Text())), ("stance", Text()))),
            ("Discrepancy", Object(SeeFormats, ("id", Text()), ("kind", Text()), ("about", Maybe(Text())), ("explanation", Text()), ("copyError", Flag()), ("positions", List(Any())))),
            ("DiscrepancyOfAccord", Object("A discrepancy, and whose.", ("accord", Text()), ("discrepancy", Of("Discrepancy")))),
            ("Report", Object(
                SeeFormats, ("id", Text()), ("sources", List(Text())), ("source", Text()), ("series", Text()), ("version", Number()), ("url", Maybe(Text())), ("outlet", Maybe(Text())), ("title", Maybe(Text())), ("byline", Maybe(Text())), ("language", Maybe(Text())), ("kind", Text()), ("handling", Text()), ("published", Any()), ("sha256", Text()), ("length", Number()))),
            ("ReportWithText", new OpenApiSchema { AllOf = [Of("Report"), Object(SeeFormats, ("text", Text()), ("blocks", List(Any())), ("links", List(Any())))] }),
            ("Changes", Object("As `pactwatch changes --json` writes it.", ("format", Text()), ("from", Maybe(Day())), ("asOf", Maybe(Day())), ("newReports", List(Text())), ("changes", List(Any())))),
            ("Found", Object("A report (id, title, passages) or an entry of the ledger (accord, kind, id, line), with the words found in it as marks. As in pactwatch-search/1 (docs/formats.md).", ("id", Text()))),
            ("Watch", Object("What is followed.", ("sources", List(Of("WatchedSource"))), ("setAside", List(Of("SetAside"))), ("waiting", Number("Pages that wait to be fetched.")), ("nextAt", Maybe(Moment())), ("aside", Number("Reports held beside the ledger.")))),
            ("WatchedSource", Object(
                "A source, how it is doing, and some of what was skipped.", ("id", Text()), ("kind", Text()), ("address", Text()), ("currentAddress", Text("Where it moved for good, else its address.")), ("title", Maybe(Text())), ("following", Text("followed or paused.")), ("health", Text("failing, faltering, late, new, well, imported or paused.")),
                ("lastSuccessAt", Maybe(Moment())), ("lastTryAt", Maybe(Moment())), ("lastNewsAt", Maybe(Moment())), ("nextAt", Maybe(Moment())), ("failures", Number("In a row.")), ("code", Maybe(Text())), ("why", Maybe(Text("The last failure."))), ("pages", Object("How many are in each state.", PageStates())), ("skipped", List(Of("SkippedPage"))))),
            ("SkippedPage", Object("A page that is not held.", ("address", Maybe(Text())), ("title", Maybe(Text())), ("state", Text("walled, refused, gone, failed or setaside.")), ("code", Maybe(Text())), ("why", Text()), ("lastLookAt", Maybe(Moment())))),
            ("SetAside", Object("Work that is left alone because it failed twice in a way that should not be.", ("kind", Text("poll, page or deliver.")), ("subject", Text()), ("reason", Text()), ("at", Moment()))),
            ("Quote", Object("Words of a report, with those around them. An empty exact points at the whole report.", ("report", Text()), ("exact", Text()), ("prefix", Text()), ("suffix", Text()))),
            ("JudgementToAdd", new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is ruled, on which words. Values are those of docs/judgements.md. Who ruled and when are the server's to say.",
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                {
                    ["what"] = Text(), ["quote"] = Of("Quote"), ["entry"] = Text("Id of the undertaking that is judged."), ["about"] = Text(), ["slot"] = Text(), ["value"] = Any(), ["why"] = Text(), ["supersedes"] = Text(),
                },
                Required = new SortedSet<string>(StringComparer.Ordinal) { "what", "quote" },
            }),
            ("Judgement", Object(SeeFormats, ("id", Text()), ("what", Text()), ("quote", Of("Quote")), ("slot", Maybe(Text())), ("value", Any()), ("by", Text()), ("at", Text()), ("why", Text()), ("supersedes", Maybe(Text())))),
        ];
        string[] listed = ["AccordSummary", "Undertaking", "Discrepancy", "Report", "Found", "Judgement"];
        var pages = listed.Select(name => (name + "Page", (IOpenApiSchema)Object("A page of a list.", ("asOf", Maybe(Day())), ("total", Number()), ("next", Maybe(Text())), ("items", List(Of(name is "Undertaking" or "Discrepancy" ? name + "OfAccord" : name))))));
        return schemas.Concat(pages).Select(schema => KeyValuePair.Create(schema.Item1, schema.Item2));
    }

    private static OpenApiSchema Object(string description, params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal),
        Required = new SortedSet<string>(members.Select(member => member.Name), StringComparer.Ordinal),
    };

    private static OpenApiSchema Text(string? description = null) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Day() => new() { Type = JsonSchemaType.String, Format = "date" };

    private static OpenApiSchema Moment() => new() { Type = JsonSchemaType.String, Format = "date-time" };

    private static OpenApiSchema Number(string? description = null) => new() { Type = JsonSchemaType.Integer, Description = description };

    private static (string Name, IOpenApiSchema Schema)[] PageStates() => [.. Enum.GetValues<PageState>().Select(state => (WatchWording.Word(state), (IOpenApiSchema)Number()))];

    private static OpenApiSchema Flag() => new() { Type = JsonSchemaType.Boolean };

    private static OpenApiSchema Any() => new();

    private static OpenApiSchema Maybe(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    private static OpenApiSchema List(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };
}
