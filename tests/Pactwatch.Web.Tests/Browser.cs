using Microsoft.Playwright;

namespace Pactwatch.Web.Tests;

/// <summary>The machine's own Chromium; tests that need it are skipped by name where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public static string? Path { get; } = Array.Find([Environment.GetEnvironmentVariable("PACTWATCH_CHROMIUM") ?? "", .. Places], File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is null) return;
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    /// <summary>A fresh window of its own.</summary>
    public async Task<WatchedPage> Open(ColorScheme scheme = ColorScheme.Light, int width = 1280, bool withScripts = false)
    {
        Assert.SkipUnless(chromium is not null, "No Chromium on this machine (looked in PACTWATCH_CHROMIUM and the usual places).");
        var context = await chromium!.NewContextAsync(new BrowserNewContextOptions
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
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}
