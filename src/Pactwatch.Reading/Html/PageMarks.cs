using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>The marks of all elements of a page, read once.</summary>
internal sealed class PageMarks
{
    private readonly ElementMarks[] marks;

    public PageMarks(PageTree page)
    {
        marks = new ElementMarks[page.Count];
        for (var node = 0; node < page.Count; node++)
        {
            // A tag without attributes is its name in brackets.
            if (page.TagOf(node) != TagId.Text && page.Raw(node).Length > 4) marks[node] = MarkReader.Read(page.Raw(node));
        }
    }

    public ElementMarks this[int node] => marks[node];

    public bool Has(int node, ElementMarks any) => (marks[node] & any) != ElementMarks.None;
}
