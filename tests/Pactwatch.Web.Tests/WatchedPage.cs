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

    /// <summary>How far the page is wider than its window, in CSS pixels, and the elements that stick out of it; "0" where none does.</summary>
    public async Task<string> Overhang()
    {
        // A page without its style yet is as wide as it likes.
        await Page.WaitForLoadStateAsync(LoadState.Load);
        return await Page.EvaluateAsync<string>("""
        () => {
          const width = document.documentElement.clientWidth, over = document.documentElement.scrollWidth - width;
          if (over <= 0) return "0";
          const out = [...document.body.querySelectorAll("*")].filter(one => one.getBoundingClientRect().right > width + 1 && !one.closest(".wide, .off-screen, .skip"));
          return over + ": " + out.slice(0, 12).map(one => one.tagName + "." + one.getAttribute("class") + "#" + one.id).join(" ");
        }
        """);
    }

    /// <summary>
    /// Presses a key once the page has loaded. Its script is deferred and listens only then, while the address and the text
    /// are there before: a key pressed as soon as these show is heard by nobody.
    /// </summary>
    public async Task Press(string key)
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Keeps a picture: of what the window shows, beside the tests; of the whole page, where PACTWATCH_SCREENSHOTS names a folder for it.</summary>
    public async Task Keep(string name, bool isWhole = true)
    {
        var folder = Environment.GetEnvironmentVariable("PACTWATCH_SCREENSHOTS") is { Length: > 0 } named ? named : null;
        var pictures = folder ?? System.IO.Path.Combine(AppContext.BaseDirectory, "screenshots");
        Directory.CreateDirectory(pictures);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(pictures, name + ".png"), FullPage = isWhole && folder is not null });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
