using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pactwatch.Storage;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Api;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Metrics;
using Pactwatch.Web.Reviewing;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// Shows the ledger's pages: on this machine alone, unless the settings say another address, which takes accounts and names.
/// No environment variable and no file of settings can open it further.
/// </summary>
public sealed class PactwatchServer : IAsyncDisposable
{
    public const int DefaultPort = 8765;

    /// <summary>Bytes that a request may bring along.</summary>
    private const int MostBytes = 10 << 20;

    private const string PlainText = "text/plain; charset=utf-8";

    private readonly WebApplication host;
    private readonly StartLink startLink;

    private PactwatchServer(WebApplication host, StartLink startLink)
    {
        this.host = host;
        this.startLink = startLink;
    }

    /// <summary>The port it listens on; known once it has started.</summary>
    public int Port => new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>The address to open first ("http://127.0.0.1:8765/start?token=…"): it lets this browser in. To be shown to the person who started the server, and to nobody else. It is good only where the server listens on loopback.</summary>
    public string Address => startLink.Of(Port);

    /// <summary>All routes with the right that each takes, for those who look after them.</summary>
    internal IEnumerable<(string Method, string Pattern, Right Right)> Routes =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["any"]
        select (method, endpoint.RoutePattern.RawText!, endpoint.Metadata.GetMetadata<RouteRight>()?.Right ?? (Right)(-1));

    /// <summary>Starts a server on loopback.</summary>
    /// <param name="port">0 for any free one.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static Task<PactwatchServer> Start(ServerSources sources, int port = DefaultPort, CancellationToken stop = default) => Start(sources, new ServerSettings(port), stop);

    /// <summary>Starts a server.</summary>
    /// <exception cref="UnsafeSettingsException">The settings would open it to strangers; the message says what is missing.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<PactwatchServer> Start(ServerSources sources, ServerSettings settings, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(settings);
        settings.AssertSafe();
        var link = new StartLink();
        var server = new PactwatchServer(Build(sources, settings, link), link);
        try
        {
            await server.host.StartAsync(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Serves until asked to stop.</summary>
    /// <param name="listening">Called once it does, with the server.</param>
    public static async Task Run(ServerSources sources, ServerSettings settings, Action<PactwatchServer> listening, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(listening);
        await using var server = await Start(sources, settings, stop);
        listening(server);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.Register(stopped.SetResult)) await stopped.Task;
        await server.host.StopAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>From an empty builder: nothing but the settings given here counts.</summary>
    private static WebApplication Build(ServerSources sources, ServerSettings settings, StartLink link)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(settings.Bind, settings.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddResponseCompression(compression => compression.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"]);
        ApiDocument.Describe(builder.Services);
        builder.Services.AddSingleton<Func<ServerNavigation>>(() => new ServerNavigation(sources.Watch?.IsAnythingFollowed() == true));
        var application = builder.Build();
        var entrance = new Entrance(settings, link);
        application.Use(RequestSpan.Around);
        application.UseWhen(IsPacked, pages => pages.UseResponseCompression());
        application.Use((context, next) => Explained(context, next, sources.Failed));
        new Gate(entrance, new HostNames(settings.Hosts, settings.IsLoopback), settings.IsLoopback).Guard(application);
        MapEntrance(application, entrance);
        var otherDays = new AgreementsOfOtherDays();
        var learning = otherDays.Learning(sources);
        MapPages(application, learning, otherDays);
        ApiRoutes.Map(application, sources);
        MapMeasures(application, sources);
        if (sources.Subscriptions is { } subscriptions) MapSubscriptions(application, new SubscriptionAnswers(subscriptions, entrance));
        MapReview(application, new ReviewAnswers(learning, otherDays, settings.Time));
        return application;
    }

    /// <summary>
    /// Pages and their files. Answers to programs keep their bytes, which their ETags name; and a page of secret addresses is
    /// never packed together with what others sent.
    /// </summary>
    private static bool IsPacked(HttpContext context) => !new[] { "/api", "/calendars", "/feeds", "/subscribe" }.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static void MapEntrance(WebApplication application, Entrance entrance)
    {
        var answers = new SignInAnswers(entrance);
        Map(StartLink.Path, answers.Start);
        Map(SignInAnswers.Path, SignInAnswers.Form);
        application.MapPost(SignInAnswers.Path, answers.SignIn).WithMetadata(new RouteRight(Right.None));
        application.MapPost(SignInAnswers.OutPath, answers.SignOut).WithMetadata(new RouteRight(Right.Read));
        Map("/style.css", context => Write(context, "text/css; charset=utf-8", StyleSheet.Text));
        Map("/pages.js", context => Write(context, "text/javascript; charset=utf-8", StyleSheet.Script));
        Map("/icon.svg", context => Write(context, "image/svg+xml", StyleSheet.Icon));
        Map("/health", context => Write(context, PlainText, "ok\n"));

        // What strangers may see.
        void Map(string route, RequestDelegate answer) => application.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer).WithMetadata(new RouteRight(Right.None));
    }

    private static void MapMeasures(WebApplication application, ServerSources sources)
    {
        var health = new HealthAnswers(sources.Readiness);
        Map("/health/live", HealthAnswers.Live, Right.None);
        Map("/health/ready", health.Ready, Right.None);
        if (sources.Readings is { } readings) Map("/metrics", context => Write(context, PrometheusText.ContentType, PrometheusText.Of(readings.Read())), Right.Admin);

        void Map(string route, RequestDelegate answer, Right right) => application.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer).WithMetadata(new RouteRight(right));
    }

    private static void MapSubscriptions(WebApplication application, SubscriptionAnswers answers)
    {
        // Calendar programs bring no cookie: whoever knows the secret in the address may read.
        Map("/calendars/{secret}.ics", answers.Calendar, Right.None);
        Map("/feeds/{secret}.atom", answers.Feed, Right.None);
        Map("/subscribe", answers.List, Right.Read);

        void Map(string route, RequestDelegate answer, Right right) => application.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer).WithMetadata(new RouteRight(right));
    }

    private static void MapPages(WebApplication application, ServerSources sources, AgreementsOfOtherDays otherDays)
    {
        var pages = new LedgerPageAnswers(sources, otherDays);
        Map("/", pages.Accords);
        Map("/accords/{accord}", pages.Accord);
        Map("/accords/{accord}/{section}", pages.Section);
        Map("/accords/{accord}/compare", pages.Compare);
        Map("/accords/{accord}/undertakings/{entry}", pages.Entry);
        Map("/accords/{accord}/entries/{entry}", pages.Entry);
        Map("/compare", pages.Compare);
        Map("/keys", LedgerPageAnswers.Keys);
        Map("/search", pages.Search);
        Map("/reports/{report}", pages.Report);
        Map("/reports/{report}/versions", pages.Versions);
        Map("/reports/{report}/raw", pages.RawBytes);
        var watch = new WatchPageAnswers(sources);
        Map(ServerLinks.Watch, watch.All);
        Map(ServerLinks.Watch + "/{source}", watch.One);

        void Map(string route, RequestDelegate answer) => application.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer).WithMetadata(new RouteRight(Right.Read));
    }

    private static void MapReview(WebApplication application, ReviewAnswers review)
    {
        Show("/review", review.Queue);
        Show("/review/history", review.History);
        Show("/review/note", review.NoteForm);
        Show("/review/{entry}", review.Item);
        Show("/reports/{report}/add", review.AddForm);
        Show("/accords/{accord}/arrange", review.ArrangeForm);
        Change("/review/{entry}/{what}", review.Rule);
        Change("/review/undo", review.Undo);
        Change("/review/note", review.Note);
        Change("/reports/{report}/add", review.Add);
        Change("/accords/{accord}/arrange/{what}", review.Arrange);

        void Show(string route, RequestDelegate answer) => application.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer).WithMetadata(new RouteRight(Right.Review));

        void Change(string route, RequestDelegate answer) => application.MapPost(route, answer).WithMetadata(new RouteRight(Right.Review));
    }

    private static Task Write(HttpContext context, string type, string content)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(content, context.RequestAborted);
    }

    private static async Task Explained(HttpContext context, RequestDelegate next, Action<Exception>? failed)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser went away: nobody is left to tell.
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await FaultAnswers.Write(context, fault.StatusCode == 413 ? 413 : 400, "The request can't be read", "It is broken, or brings more than this server reads.", "Send less, or send it right.");
        }
        catch (StoreInUseException) when (!context.Response.HasStarted)
        {
            await FaultAnswers.Write(context, 503, "The store is in use", "Another program writes to it just now; nothing was changed.", "Try again in a moment.", ("Retry-After", "2"));
        }
        catch (StoreFullException fault) when (!context.Response.HasStarted)
        {
            failed?.Invoke(fault);
            await FaultAnswers.Write(context, 507, "The disk is full", "Nothing of this was kept, everything before it was.", "Make room, then do it again.");
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            failed?.Invoke(fault);
            await FaultAnswers.Write(context, 500, "The page could not be made", "Something went wrong inside the server; nothing was changed.", "Try again. If it stays so, look at what pactwatch serve prints and run pactwatch doctor.");
        }
    }
}
