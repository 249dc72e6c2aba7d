using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pactwatch.Ledger;
using Pactwatch.Web.Components;
using Pactwatch.Web.Filters;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Pages;

/// <summary>Pages as the server makes them, without a server.</summary>
internal static class ServedPages
{
    public static Accord Accord => SampleLedger.Story.Accords[0];

    public static Task<string> Whole(SourcedLedger ledger) => Render<AccordPage>(ledger, Address($"/accords/{ledger.Accords[0].Id}", ""), (nameof(AccordPage.Accord), ledger.Accords[0]));

    public static Task<string> Section(SourcedLedger ledger, AccordSection section, string query = "") => Render<SectionPage>(
        ledger, Address($"/accords/{ledger.Accords[0].Id}/{section.Word()}", query), (nameof(SectionPage.Accord), ledger.Accords[0]), (nameof(SectionPage.Section), section));

    public static Task<string> Entry(SourcedLedger ledger, string id) => Render<EntryPage>(
        ledger, Address($"/accords/{ledger.Accords[0].Id}/entries/{id}", ""), (nameof(EntryPage.Accord), ledger.Accords[0]), (nameof(EntryPage.Entry), id));

    public static Task<string> Report(SourcedLedger ledger, int index) => Render<ReportPage>(
        ledger, Address($"/reports/{ledger.Reports[index].Id}", ""), (nameof(ReportPage.Held), ledger.Reports[index]));

    public static Task<string> Versions(SourcedLedger ledger, int index) => Render<VersionsPage>(
        ledger, Address($"/reports/{ledger.Reports[index].Id}/versions", ""), (nameof(VersionsPage.Held), ledger.Reports[index]));

    public static Task<string> Compared(SourcedLedger before, SourcedLedger after) => PageRenderer.Render<ComparePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["Before"] = before, ["After"] = after, ["From"] = before.AsOf, ["Address"] = Address("/compare", ""),
    });

    public static async Task<IHtmlDocument> Parsed(Task<string> page) => await new HtmlParser().ParseDocumentAsync(await page);

    private static Task<string> Render<TPage>(SourcedLedger ledger, PageAddress address, params (string Name, object? Value)[] more)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        PageRenderer.Render<TPage>(more.Append(("Ledger", ledger)).Append(("Address", address)).ToDictionary(parameter => parameter.Item1, parameter => parameter.Item2, StringComparer.Ordinal));

    private static PageAddress Address(string path, string query) =>
        new(path, [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])))]);
}
