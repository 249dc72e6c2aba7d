using Microsoft.Playwright;

namespace Pactwatch.Web.Tests;

/// <summary>A page, with everything that it asked for and complained of.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Dialog += async (_, dialog) => { Complaints.Add("dialog: " + dialog.Message); await dialog.DismissAsync(); };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>How far the page is wider than its window, in CSS pixels.</summary>
    public Task<int> Overhang() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Keeps a picture where PACTWATCH_SCREENSHOTS names a folder.</summary>
    public async Task Keep(string name, bool isWhole = true)
    {
        if (Environment.GetEnvironmentVariable("PACTWATCH_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = isWhole });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
