using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Rulings;
using Pactwatch.Storage.Access;
using Pactwatch.Text;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Api;

/// <summary>What people ruled, and ruling.</summary>
internal static class JudgementOperations
{
    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new("listJudgements", HttpMethods.Get, "/judgements", "What people ruled, by id, and what became of it.", "JudgementPage", List, ApiParameter.AsOf, ApiParameter.Limit, ApiParameter.Cursor, new("report", "Only on words of this report.")),
        new("getJudgement", HttpMethods.Get, "/judgements/{judgement}", "One judgement, and what became of it.", "Judgement", One, ApiParameter.AsOf),
        new("addJudgement", HttpMethods.Post, "/judgements", "Appends a judgement under the name of the token's account. A ruling on an undertaking names it (`entry`) and the state that it was made on (`If-Match`).", "Judgement", Add,
            new("If-Match", "The ETag of the undertaking that is judged, as getUndertaking gave it; * for whatever it is.", IsHeader: true),
            new("Idempotency-Key", "Sent again with the same key, the judgement is made once, also after a restart.", IsHeader: true))
        {
            Right = Right.Review, Body = "JudgementToAdd", Problems = [Problem.BadJson, Problem.Changed, Problem.TooLarge, Problem.NotJson, Problem.KeyReused, Problem.ConditionRequired, Problem.StoreInUse, Problem.StoreFull],
        },
    ];

    private static Task List(ApiRequest request)
    {
        var report = request.Text("report");
        var wanted = request.Ledger.Effects.Where(effect => report is null || effect.Judgement.Words.Report.Value == report);
        return ApiAnswer.Page(request, wanted.Select(effect => (effect.Judgement.Id, effect)), (json, effect) => JudgementJson.Write(json, effect.Judgement, effect));
    }

    private static Task One(ApiRequest request)
    {
        var id = request.Named("judgement");
        var effect = request.Ledger.Effects.FirstOrDefault(effect => effect.Judgement.Id == id) ?? throw new ProblemException(Problem.NotFound, $"No judgement {id} is held.");
        return ApiAnswer.Json(request, json => JudgementJson.Write(json, effect.Judgement, effect));
    }

    private static async Task Add(ApiRequest request)
    {
        if (request.Sources.Desk is not { } desk) throw new ProblemException(Problem.NotAllowed, "This server only shows.");
        var context = request.Context;
        if (context.Request.ContentType is not { } type || !type.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase)) throw new ProblemException(Problem.NotJson, "Send the judgement as application/json.");
        var sent = await Parse(context);
        var (judgement, entry) = SentJudgement.Read(sent, request);
        if (context.Request.Headers["Idempotency-Key"] is { Count: 1 } key && !string.IsNullOrWhiteSpace(key[0]))
        {
            // The name follows from who sent it under which key: the store knows it again, whenever it is sent again.
            judgement = judgement with { Id = "j-" + ContentHash.Of("idempotency", judgement.By, key[0]!) };
            if (request.Ledger.Judgements.FirstOrDefault(held => held.Id == judgement.Id) is { } held)
            {
                if (held != judgement with { At = held.At }) throw new ProblemException(Problem.KeyReused, "Under this key another judgement was sent before. Take a new key for a new judgement.");
                await Answer(context, 200, held);
                return;
            }
        }

        AssertUnchanged(request, sent, judgement, entry);
        desk.Append([judgement]);
        await Answer(context, 201, judgement);
    }

    /// <summary>A ruling on a cell is made on what its maker saw, and on nothing else.</summary>
    private static void AssertUnchanged(ApiRequest request, JsonElement sent, Judgement judgement, string? entry)
    {
        var given = request.Context.Request.Headers.IfMatch.ToString();
        var isOnEntry = judgement.Words.Exact.Length > 0 && judgement.What is JudgementKind.Confirm or JudgementKind.Edit or JudgementKind.Reject or JudgementKind.Same or JudgementKind.Different;
        if (entry is null && !isOnEntry) return;
        if (given.Length == 0) throw new ProblemException(Problem.ConditionRequired, "Send If-Match with the ETag of the undertaking that is judged, or * for whatever it is.");
        if (given == "*") return;
        if (entry is null) throw new ProblemException(Problem.BadJson, "entry is missing: the id of the undertaking whose ETag If-Match names.");
        var found = request.Ledger.Accords.SelectMany(accord => accord.Undertakings.Select(held => (accord, held))).FirstOrDefault(pair => pair.held.Id == entry);
        if (found.held is not null && ApiAnswer.Names(given, EntryOperations.TagOf(request, found.accord, found.held))) return;
        throw new ProblemException(Problem.Changed, "The undertaking is not as it was when this was ruled. Look at both, and rule again on what it is now.")
        {
            More = json =>
            {
                json.WritePropertyName("current");
                if (found.held is null) json.WriteNullValue();
                else EntryOperations.Write(request, json, found.accord, found.held);
                json.WritePropertyName("sent");
                sent.WriteTo(json);
            },
        };
    }

    private static async Task<JsonElement> Parse(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { MaxDepth = 32 }, context.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw new ProblemException(Problem.BadJson, $"The body is no JSON: {fault.Message}");
        }
    }

    private static async Task Answer(HttpContext context, int status, Judgement judgement)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.Location = $"{ApiRoutes.Root}/judgements/{judgement.Id}";
        await using var json = new Utf8JsonWriter(context.Response.Body, JsonOutput.Indented);
        JudgementJson.Write(json, judgement, effect: null);
    }
}
