using System.Net;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>An agreement has another id on another day; the links of its pages to that day lead to it all the same.</summary>
public sealed class OtherDaysTests : IAsyncLifetime
{
    private const string EarlierId = "a-0123456789ab";

    private static readonly Accord Now = SampleLedger.Story.Accords[0];

    private readonly HttpClient visitor = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private PactwatchServer server = null!;

    private static SourcedLedger Earlier { get; } = SamplePages.Earlier with { Accords = [SamplePages.Earlier.Accords[0] with { Id = EarlierId }] };

    public async ValueTask InitializeAsync()
    {
        server = await PactwatchServer.Start(new ServerSources(LedgerOf, _ => null), port: 0, TestContext.Current.CancellationToken);
        await visitor.GetAsync(server.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("/accords/{now}", "/accords/{now}?as-of=2031-03-10", "/accords/{earlier}?as-of=2031-03-10")]
    [InlineData("/accords/{now}", "/accords/{now}/ledger?sort=who&as-of=2031-03-10", "/accords/{earlier}/ledger?sort=who&as-of=2031-03-10")]
    [InlineData("/accords/{now}", "/accords/{now}/entries/{now}-status-1?as-of=2031-03-10", "/accords/{earlier}?as-of=2031-03-10")] // numbered: the first of that day is another
    [InlineData("/accords/{earlier}?as-of=2031-03-10", "/accords/{earlier}", "/accords/{now}")]
    [InlineData("/accords/{earlier}?as-of=2031-03-10", "/accords/{earlier}/compare?from=2031-03-10", "/accords/{now}/compare?from=2031-03-10")]
    [InlineData("/accords/{earlier}?as-of=2031-03-10", "/accords/{earlier}/arrange", "/accords/{now}/arrange")]
    public async Task A_link_to_another_day_leads_on_to_what_the_agreement_is_there(string from, string link, string to)
    {
        (await Get(from)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var answer = await Get(link);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe(Filled(to));
        (await Get(answer.Headers.Location.OriginalString)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/accords/a-ffffffffffff")]
    [InlineData("/accords/{now}?as-of=1999-01-01")]
    public async Task Where_no_report_of_it_is_there_that_is_said(string link)
    {
        (await Get("/accords/{now}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Get(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static SourcedLedger LedgerOf(LocalDate? day) =>
        day is not { } asOf || asOf > SamplePages.EarlierOn ? SampleLedger.Story
        : asOf.Year < 2031 ? SampleLedger.Story with { Accords = [] }
        : Earlier;

    private static string Filled(string path) => path.Replace("{now}", Now.Id, StringComparison.Ordinal).Replace("{earlier}", EarlierId, StringComparison.Ordinal);

    private Task<HttpResponseMessage> Get(string path) => visitor.GetAsync(new Uri(new Uri(server.Address), Filled(path)), TestContext.Current.CancellationToken);
}
