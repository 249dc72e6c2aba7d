using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>A server that was just started, and a visitor whom its start link let in.</summary>
internal sealed partial class Served : IDisposable
{
    private readonly HttpClient client;

    private Served(HttpClient client, Process server) => (this.client, Server) = (client, server);

    /// <summary>Is killed in the end, if it runs still.</summary>
    public Process Server { get; }

    public static Task<Served> Start(Workplace workplace, string store) => By(workplace.Start(new Dictionary<string, string>(), "serve", "--port", "0", "--store", store));

    /// <param name="started">Says its start link on stderr before long.</param>
    public static async Task<Served> By(Process started)
    {
        try
        {
            started.StandardInput.Close();
            while (await started.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (StartLink().Match(line) is not { Success: true } link) continue;
                var visitor = new HttpClient { BaseAddress = new Uri(new Uri(link.Value), "/") };
                (await visitor.GetAsync(new Uri(link.Value), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
                return new Served(visitor, started);
            }

            throw new InvalidOperationException("It ended before it served.");
        }
        catch
        {
            End(started);
            throw;
        }
    }

    /// <summary>A page without what differs between two servers: their ports, the link to workers.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Page(string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, page.Replace(client.BaseAddress!.Authority, "HOST", StringComparison.Ordinal).Replace(" · <a href=\"/watch\">Watching</a>", "", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        client.Dispose();
        End(Server);
    }

    private static void End(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"http://\S+/start\?\S+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex StartLink();
}
