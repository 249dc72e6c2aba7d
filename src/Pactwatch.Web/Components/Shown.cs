using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Components;

/// <summary>Text that came from a report: encoded, and with hidden characters named. Nothing of a report reaches a page by another way.</summary>
public sealed class Shown : ComponentBase
{
    [Parameter, EditorRequired]
    public string? Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var run in ShownText.Runs(Text ?? ""))
        {
            if (!run.IsControl)
            {
                builder.AddContent(0, run.Text);
                continue;
            }

            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "hidden-character");
            builder.AddContent(3, run.Text);
            builder.CloseElement();
        }
    }
}
