using System.Net;
using System.Text;
using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>Programs rule, each judgement once, on the state that they saw.</summary>
public sealed class ApiJudgementTests : IAsyncLifetime
{
    private const string Path = "/api/v1/judgements";

    private readonly List<Judgement> appended = [];
    private SourcedLedger ledger = SampleLedger.Story;
    private ServedSample served = null!;

    public async ValueTask InitializeAsync() => served = await ServedSample.Start(new ServerSources(_ => ledger, _ => null) { Desk = new HandedOn(Keep) });

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [Fact]
    public async Task A_ruling_on_an_entry_as_it_is_is_kept_under_the_accounts_name()
    {
        var answer = await Send(Edit(), ("If-Match", await Tag()));

        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var judgement = appended.ShouldHaveSingleItem();
        judgement.By.ShouldBe("rev");
        judgement.What.ShouldBe(JudgementKind.Edit);
        judgement.Slot.ShouldBe("actor");
        judgement.Value.ShouldBe("\"Estmark's treasury\"");
        judgement.Why.ShouldBe("as the treaty has it");
        judgement.Words.Prefix.ShouldNotBeEmpty();
        answer.Headers.Location!.ToString().ShouldBe($"{Path}/{judgement.Id}");
    }

    [Fact]
    public async Task A_ruling_on_what_has_changed_is_refused_with_both()
    {
        var tag = await Tag();
        ledger = ledger with { Accords = [ledger.Accords[0] with { Undertakings = [.. ledger.Accords[0].Undertakings.Select(entry => entry.Id == "u-1" ? entry with { Actor = "Somebody else" } : entry)] }] };

        var answer = await Send(Edit(), ("If-Match", tag));

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("current").GetProperty("undertaking").GetProperty("actor").GetString().ShouldBe("Somebody else");
        problem.RootElement.GetProperty("sent").GetProperty("value").GetString().ShouldBe("Estmark's treasury");
        appended.ShouldBeEmpty();
        (await Send(Edit(), ("If-Match", "*"))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Without_the_state_it_was_made_on_a_ruling_is_not_taken() => (await Send(Edit())).StatusCode.ShouldBe((HttpStatusCode)428);

    [Fact]
    public async Task A_question_and_a_report_as_a_whole_need_none()
    {
        (await Send(Edit("doubt", "null"))).StatusCode.ShouldBe((HttpStatusCode)428);
        (await Send($$"""{"what":"doubt","quote":{"report":"{{SampleLedger.Wire.Id}}","exact":""},"value":"Whose?"}""")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Sent_again_under_its_key_it_is_made_once()
    {
        var tag = await Tag();
        (string, string) key = ("Idempotency-Key", "k-1");
        (await Send(Edit(), ("If-Match", tag), key)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Send(Edit(), ("If-Match", tag), key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Send(Edit(value: "\"another\""), ("If-Match", tag), key)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        appended.ShouldHaveSingleItem();
        (await Send(Edit(), ("If-Match", tag), ("Idempotency-Key", "k-2"))).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"what":"destroy","quote":{"report":"r","exact":"x"}}""", 400)]
    [InlineData("""{"what":"confirm"}""", 400)]
    [InlineData("""{"what":"confirm","quote":{"report":"r-none","exact":"x"}}""", 404)]
    [InlineData("""{"what":"confirm","quote":{"report":"@","exact":"words that it does not hold"}}""", 400)]
    [InlineData("""{"what":"confirm","quote":{"report":"@","exact":"e"}}""", 400)]
    [InlineData("""{"what":"restore","quote":{"report":"@","exact":""},"supersedes":"j-none"}""", 404)]
    [InlineData("""{"what":"doubt","quote":{"report":"@","exact":""},"why":7}""", 400)]
    public async Task What_is_no_judgement_is_refused(string body, int status)
    {
        ((int)(await Send(body.Replace("@", SampleLedger.Wire.Id.Value, StringComparison.Ordinal), ("If-Match", "*"))).StatusCode).ShouldBe(status);
        appended.ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_json_of_those_who_may_from_where_they_may_and_not_too_much_of_it()
    {
        (await served.SendAs(Right.Review, Path, "POST", new StringContent(Edit()))).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await served.SendAs(Right.Review, Path, "POST", new FormUrlEncodedContent([new("what", "edit")]))).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await served.SendAs(Right.Read, Path, "POST", Json(Edit()), ("If-Match", "*"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await served.Send(Path, "POST", Json(Edit()), ("If-Match", "*"), ("Cookie", await served.StartCookie()), ("Sec-Fetch-Site", "cross-site"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        appended.ShouldBeEmpty();
        (await served.Send(Path, "POST", Json(Edit()), ("If-Match", "*"), ("Cookie", await served.StartCookie()), ("Sec-Fetch-Site", "same-origin"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        appended.Single().By.ShouldBe("ana");
    }

    private static string Edit(string what = "edit", string value = "\"Estmark's treasury\"") =>
        $$"""{"what":"{{what}}","entry":"u-1","quote":{"report":"{{SampleLedger.Wire.Id}}","exact":"Estmark is to pay 40 million crowns"},"slot":"actor","value":{{value}},"why":"as the treaty has it"}""";

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<string> Tag() => (await served.SendAs(Right.Review, "/api/v1/undertakings/u-1")).Headers.ETag!.ToString();

    private Task<HttpResponseMessage> Send(string body, params (string, string)[] headers) => served.SendAs(Right.Review, Path, "POST", Json(body), headers);

    private void Keep(Judgement judgement)
    {
        appended.Add(judgement);
        ledger = ledger with { Judgements = ledger.Judgements.Add(judgement) };
    }
}
