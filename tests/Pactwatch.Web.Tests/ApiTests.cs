using System.Net;
using System.Text;
using System.Text.Json;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Storage;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Api;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>What programs ask for and are answered.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private SourcedLedger ledger = SampleLedger.Story;
    private ServedSample served = null!;

    private static Accord Accord => SampleLedger.Story.Accords[0];

    public async ValueTask InitializeAsync() => served = await ServedSample.Start(new ServerSources(_ => ledger, _ => null)
    {
        Search = (_, _, _, withAside) => new FoundReports([SampleLedger.Wire.Held.Report], 2, "2031-03-03 r-1") { Aside = withAside ? [SampleLedger.Wire.Id] : [] },
        Watch = SampleWatch.Harbour,
        Version = "1.2.3",
    });

    public ValueTask DisposeAsync() => served.DisposeAsync();

    public static TheoryData<string> Reads => new(ApiRoutes.Operations.Where(operation => operation.IsRead && operation.Name != "getJudgement").Select(operation => operation.Name));

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Each_answers_as_it_is_described_and_tells_those_who_have_it_already(string name)
    {
        var operation = ApiRoutes.Operations.Single(operation => operation.Name == name);
        var path = ApiRoutes.Root + Example(operation);
        var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (answer.Content.Headers.ContentType!.MediaType == "application/json")
        {
            using var document = JsonDocument.Parse(await (await Get(ApiRoutes.DocumentPath)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            using var told = JsonDocument.Parse(body);
            var schema = document.RootElement.GetProperty("paths").GetProperty(ApiRoutes.Root + operation.Pattern).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            Faults(told.RootElement, schema, document.RootElement, name).ShouldBeEmpty();
        }

        var tag = answer.Headers.ETag!.ToString();
        (await Get(path)).Headers.ETag!.ToString().ShouldBe(tag);
        foreach (var held in new[] { tag, "W/" + tag, "\"other\", " + tag, "*" }) (await Get(path, ("If-None-Match", held))).StatusCode.ShouldBe(HttpStatusCode.NotModified, held);
        (await Get(path, ("If-None-Match", "\"other\""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var head = await served.SendAs(Right.Read, path, "HEAD");
        head.Headers.ETag!.ToString().ShouldBe(tag);
        head.Content.Headers.ContentLength.ShouldBe(body.Length);
    }

    [Fact]
    public async Task The_description_is_the_one_that_is_checked_in()
    {
        var told = (await (await Get(ApiRoutes.DocumentPath)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent!;
        var path = Path.Combine(folder.FullName, "docs", "openapi.json");
        told.ShouldNotContain("Pactwatch.Web");
        if (Environment.GetEnvironmentVariable("PACTWATCH_UPDATE") == "1") await File.WriteAllTextAsync(path, told, TestContext.Current.CancellationToken);

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(told, "docs/openapi.json is not what the program serves; run this test with PACTWATCH_UPDATE=1 and look at the difference");
    }

    [Fact]
    public async Task The_ledger_is_the_canonical_one()
    {
        using var stream = new MemoryStream();
        LedgerJsonWriter.Write(stream, SampleLedger.Story, new LedgerExport("1.2.3"));

        (await (await Get("/api/v1/ledger")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(stream.ToArray());
        (await (await Get("/api/v1/export/csv")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2].ShouldBe("PK"u8.ToArray());
        (await Text("/api/v1/export/jsonl")).ShouldStartWith("{\"type\":\"ledger\"");
        (await Text("/api/v1/export/markdown")).ShouldContain(Accord.Title);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_show_each_entry_once_while_others_come_and_go()
    {
        var seen = new List<string>();
        var path = "/api/v1/undertakings?limit=2&accord=" + Accord.Id;
        for (var page = 0; path.Length > 0; page++)
        {
            page.ShouldBeLessThan(20);
            var answer = await Get(path);
            using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            seen.AddRange(told.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("undertaking").GetProperty("id").GetString()!));
            var link = answer.Headers.TryGetValues("Link", out var links) ? links.Single() : "";
            (told.RootElement.GetProperty("next").ValueKind == JsonValueKind.Null).ShouldBe(link.Length == 0);
            path = link.Length == 0 ? "" : link[1..link.IndexOf('>', StringComparison.Ordinal)];
            // Entries come in before and behind the place.
            var entries = ledger.Accords[0].Undertakings;
            ledger = ledger with { Accords = [ledger.Accords[0] with { Undertakings = entries.Insert(0, entries[0] with { Id = $"a-new-{page}" }) }] };
        }

        seen.Where(id => id.StartsWith("u-", StringComparison.Ordinal)).ShouldBe(Accord.Undertakings.Select(entry => entry.Id).Order(StringComparer.Ordinal));
        seen.ShouldBeUnique();
    }

    [Theory]
    [InlineData("act=pay", "u-1")]
    [InlineData("actor=estmark&act=pay", "u-1")]
    [InlineData("actor=nobody", "")]
    [InlineData("dueFrom=2031-07-01&dueTo=2031-07-01&place=sound", "u-0")]
    public async Task Filters_leave_what_all_of_them_hold_for(string filter, string ids)
    {
        using var told = JsonDocument.Parse(await Text("/api/v1/undertakings?" + filter));
        string.Join(' ', told.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("undertaking").GetProperty("id").GetString())).ShouldBe(ids);
    }

    [Theory]
    [InlineData("/api/v1/ledger?asOf=yesterday", 400, "bad-day")]
    [InlineData("/api/v1/ledger?asOf=2031-06-20&asOf=2031-06-21", 400, "bad-parameter")]
    [InlineData("/api/v1/ledger?withText=yes", 400, "bad-parameter")]
    [InlineData("/api/v1/accords?limit=0", 400, "bad-parameter")]
    [InlineData("/api/v1/accords?limit=501", 400, "bad-parameter")]
    [InlineData("/api/v1/accords?limit=-1", 400, "bad-parameter")]
    [InlineData("/api/v1/accords?cursor=%00", 400, "bad-cursor")]
    [InlineData("/api/v1/accords?cursor=", 400, "bad-cursor")]
    [InlineData("/api/v1/undertakings?state=maybe", 400, "bad-parameter")]
    [InlineData("/api/v1/undertakings?accord=a-none", 404, "not-found")]
    [InlineData("/api/v1/accords/a-none", 404, "not-found")]
    [InlineData("/api/v1/undertakings/u-none", 404, "not-found")]
    [InlineData("/api/v1/reports/r-none", 404, "not-found")]
    [InlineData("/api/v1/reports/r-none/text", 404, "not-found")]
    [InlineData("/api/v1/judgements/j-none", 404, "not-found")]
    [InlineData("/api/v1/export/xml", 404, "not-found")]
    [InlineData("/api/v1/changes", 400, "bad-parameter")]
    [InlineData("/api/v1/changes?since=2999-01-01", 400, "bad-parameter")]
    [InlineData("/api/v1/search", 400, "bad-parameter")]
    [InlineData("/api/v1/search?q=a&in=all", 400, "bad-parameter")]
    [InlineData("/api/v1/nothing", 404, "not-found")]
    [InlineData("/api/v2", 404, "not-found")]
    public async Task What_cannot_be_answered_is_a_problem_with_a_lasting_type(string path, int status, string type) => await ShouldBeProblem(await Get(path), status, type);

    [Fact]
    public async Task What_the_gate_refuses_is_a_problem_too()
    {
        var stranger = await served.Send("/api/v1/ledger");
        stranger.Headers.WwwAuthenticate.ToString().ShouldStartWith("Bearer");
        await ShouldBeProblem(stranger, 401, "not-signed-in");
        await ShouldBeProblem(await served.SendAs(Right.Read, "/api/v1/judgements", "POST", Json("{}")), 403, "not-allowed");
        await ShouldBeProblem(await served.SendAs(Right.Admin, "/api/v1/ledger", "DELETE"), 405, "method-not-allowed");
        await ShouldBeProblem(await served.Send("/api/v1/ledger", headers: ("Host", "evil.example")), 421, "wrong-host");
        Problem.All.Select(problem => problem.Name).ShouldBeUnique();
    }

    [Fact]
    public async Task A_fault_inside_is_told_without_its_insides()
    {
        await using var broken = await ServedSample.Start(new ServerSources(_ => throw new InvalidOperationException("secret"), _ => null));
        var answer = await broken.SendAs(Right.Read, "/api/v1/ledger");
        await ShouldBeProblem(answer, 500, "failed");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Calendars_and_feeds_are_read_by_whoever_knows_their_address()
    {
        await using var known = await ServedSample.Start();
        var answer = await known.Send("/calendars/known.ics");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await known.Send("/calendars/known.ics", headers: ("If-None-Match", answer.Headers.ETag!.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await known.Send("/feeds/known.atom")).Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        (await (await known.SendAs(Right.Read, "/subscribe")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"http://127.0.0.1:{known.Server.Port}/calendars/known.ics");
        for (var n = 0; n < FailedAttempts.Most; n++) (await known.Send("/calendars/unknown.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await known.Send("/calendars/known.ics")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static async Task ShouldBeProblem(HttpResponseMessage answer, int status, string type)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status, body);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(body);
        problem.RootElement.GetProperty("type").GetString().ShouldBe("urn:pactwatch:problem:" + type);
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
        problem.RootElement.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    /// <summary>Where an answer departs from its schema: members that are required and missing, or of another type.</summary>
    private static IEnumerable<string> Faults(JsonElement told, JsonElement schema, JsonElement document, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Faults(told, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), document, at);
        if (schema.TryGetProperty("allOf", out var parts)) return parts.EnumerateArray().SelectMany(part => Faults(told, part, document, at));
        if (!schema.TryGetProperty("type", out var type)) return [];
        var kind = told.ValueKind switch { JsonValueKind.Object => "object", JsonValueKind.Array => "array", JsonValueKind.String => "string", JsonValueKind.Number => "integer", JsonValueKind.Null => "null", _ => "boolean" };
        string[] allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];
        if (!allowed.Contains(kind)) return [$"{at} is {kind}, not {string.Join(" or ", allowed)}"];
        return kind switch
        {
            "array" => told.EnumerateArray().SelectMany((item, n) => Faults(item, schema.GetProperty("items"), document, $"{at}[{n}]")),
            "object" => schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).SelectMany(name => told.TryGetProperty(name, out var member) ? Faults(member, schema.GetProperty("properties").GetProperty(name), document, $"{at}.{name}") : [$"{at} has no {name}"]),
            _ => [],
        };
    }

    private static string Example(ApiOperation operation) => operation.Pattern
        .Replace("{format}", "json", StringComparison.Ordinal).Replace("{accord}", Accord.Id, StringComparison.Ordinal)
        .Replace("{undertaking}", "u-1", StringComparison.Ordinal).Replace("{report}", SampleLedger.Wire.Id.Value, StringComparison.Ordinal)
        + operation.Name switch { "search" => "?q=charts", "listChanges" => "?since=2031-06-01", _ => "" };

    private Task<HttpResponseMessage> Get(string path, params (string, string)[] headers) => served.SendAs(Right.Read, path, headers: headers);

    private async Task<string> Text(string path) => await (await Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
