using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Pactwatch.Web.Tests.Browser))]

namespace Pactwatch.Web.Tests;

/// <summary>
/// The machine's own Chromium: one for the whole run, started by the first test that opens a page. Each gets a window with cookies
/// and cache of its own. Tests that need it are skipped by name where there is none.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> started = new(Launch);

    public static string? Path { get; } = Array.Find([Environment.GetEnvironmentVariable("PACTWATCH_CHROMIUM") ?? "", .. Places], File.Exists);

    /// <summary>A fresh window of its own.</summary>
    public async Task<WatchedPage> Open(ColorScheme scheme = ColorScheme.Light, int width = 1280, bool withScripts = false)
    {
        Assert.SkipUnless(Path is not null, "No Chromium on this machine (looked in PACTWATCH_CHROMIUM and the usual places).");
        var context = await (await started.Value).Chromium.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            JavaScriptEnabled = withScripts,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new WatchedPage(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated) return;
        var (playwright, chromium) = await started.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Chromium)> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
        return (playwright, chromium);
    }
}
