using System.Security.Cryptography;
using Pactwatch.Cli.Watching;

namespace Pactwatch.StandIn.Program;

/// <summary>
/// An internet that lies in a folder: each folder in it is a host, each file in that a page. The fetcher is the program's own;
/// only names and the last step of connections are the test's. What was asked for is written to its "asked.log".
/// </summary>
internal sealed class InternetInFolder : IDisposable
{
    private readonly StandInInternet internet = new();
    private readonly string folder;

    public InternetInFolder(string folder)
    {
        this.folder = folder;
        foreach (var host in Directory.GetDirectories(folder)) LayOut(host);
    }

    /// <summary>The program's way to it, in place of the real world.</summary>
    public World World => new(settings => internet.Fetcher(settings: settings), TimeProvider.System);

    public void Dispose() => internet.Dispose();

    private void LayOut(string host)
    {
        var site = internet.Site(Path.GetFileName(host));
        site.Any(async context =>
        {
            var path = Path.Combine(host, context.Request.Path.Split('?')[0].TrimStart('/'));
            await File.AppendAllTextAsync(Path.Combine(folder, "asked.log"), $"{site.Host} {context.Request.Path}\n");
            if (File.Exists(path + ".slow")) await Task.Delay(Timeout.Infinite, context.Stop);
            // A page with a file ".secret" beside it is for those who know what is in that.
            if (File.Exists(path + ".secret") && context.Request.Header("Authorization") != await File.ReadAllTextAsync(path + ".secret"))
            {
                await context.Respond(401, "", "WWW-Authenticate: Basic");
                return;
            }

            if (!File.Exists(path))
            {
                await context.Respond(404, "Nothing here.", "Content-Type: text/plain");
                return;
            }

            var bytes = await File.ReadAllBytesAsync(path);
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"";
            if (context.Request.Header("If-None-Match") == tag) await context.Respond(304, "", "ETag: " + tag);
            else await context.Respond(200, bytes, "Content-Type: " + MediaType(path), "ETag: " + tag);
        });
    }

    private static string MediaType(string path) => Path.GetExtension(path) switch
    {
        ".xml" or ".rss" => "application/xml; charset=utf-8",
        ".json" => "application/json",
        ".txt" => "text/plain; charset=utf-8",
        ".pdf" => "application/pdf",
        _ => "text/html; charset=utf-8",
    };
}
