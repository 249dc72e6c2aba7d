using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web;

/// <summary>Turns a component into the text of a page, without a server.</summary>
internal static class PageRenderer
{
    /// <param name="navigation">Handed down to the frame of the server's pages; null where the page has none.</param>
    public static async Task<string> Render<TPage>(IDictionary<string, object?> parameters, ServerNavigation? navigation = null)
        where TPage : IComponent
    {
        var handedDown = new ServiceCollection();
        if (navigation is not null) handedDown.AddCascadingValue(_ => navigation);
        await using var services = handedDown.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var body = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return PlainLetters.Of(body);
    }
}
