using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// Shows the ledger's pages to the browsers of this machine: bound to 127.0.0.1 and to nothing else, whatever
/// the environment says. Nothing can be changed through it.
/// </summary>
public sealed class PactwatchServer : IAsyncDisposable
{
    public const int DefaultPort = 8765;

    private readonly WebApplication host;
    private readonly StartLink startLink;

    private PactwatchServer(WebApplication host, StartLink startLink)
    {
        this.host = host;
        this.startLink = startLink;
    }

    /// <summary>The port it listens on; known once it has started.</summary>
    public int Port => new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>The address to open first ("http://127.0.0.1:8765/start?token=…"): it lets this browser in. To be shown to the person who started the server, and to nobody else.</summary>
    public string Address => startLink.Of(Port);

    /// <summary>Starts a server.</summary>
    /// <param name="port">0 for any free one.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<PactwatchServer> Start(ServerSources sources, int port = DefaultPort, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var link = new StartLink();
        var server = new PactwatchServer(Build(sources, port, link), link);
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
    /// <param name="listening">Called once, with the address to open first.</param>
    public static async Task Run(ServerSources sources, int port, Action<string> listening, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(listening);
        await using var server = await Start(sources, port, stop);
        listening(server.Address);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (stop.Register(stopped.SetResult)) await stopped.Task;
        await server.host.StopAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>From an empty builder: no environment variable or settings file can open it to a network.</summary>
    private static WebApplication Build(ServerSources sources, int port, StartLink link)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        application.Use((context, next) => Explained(context, next, sources.Failed));
        new Gate(link).Guard(application);
        application.UseRouting();
        MapPages(application, sources, link);
        return application;
    }

    private static void MapPages(WebApplication application, ServerSources sources, StartLink link)
    {
        var pages = new LedgerPageAnswers(sources);
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
        Map("/style.css", context => Write(context, "text/css; charset=utf-8", StyleSheet.Text));
        Map("/pages.js", context => Write(context, "text/javascript; charset=utf-8", StyleSheet.Script));
        Map("/icon.svg", context => Write(context, "image/svg+xml", StyleSheet.Icon));
        Map("/health", context => Write(context, "text/plain; charset=utf-8", "ok\n"));
        Map(StartLink.Path, context => LetIn(context, link));
        application.MapFallback(context => FaultAnswers.NotFound(context, "The server has no such page."));

        void Map(string route, RequestDelegate answer) => application.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], answer);
    }

    private static async Task LetIn(HttpContext context, StartLink link)
    {
        if (!link.IsToken(context.Request.Query["token"]))
        {
            await FaultAnswers.Write(context, 403, "This start link is not valid", "Its token is not the one of this server, perhaps because the server was started anew.", "Open the link that pactwatch serve printed last.");
            return;
        }

        link.SetCookie(context);
        context.Response.Redirect("/");
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
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            failed?.Invoke(fault);
            await FaultAnswers.Write(context, 500, "The page could not be made", "Something went wrong inside the server; nothing was changed.", "Try again. If it stays so, look at what pactwatch serve prints and run pactwatch doctor.");
        }
    }
}
