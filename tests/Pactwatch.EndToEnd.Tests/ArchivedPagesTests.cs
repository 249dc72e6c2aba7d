using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>A folder of ArchiveBox, read as it is.</summary>
public sealed class ArchivedPagesTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public void A_page_saved_in_several_forms_is_one_report_with_its_address()
    {
        const string Page = "<html><head><title>Patrols leave</title></head><body><article><h1>Patrols leave</h1><p>Norland will withdraw its patrols from the Oster strip by the end of June 2031, its defence minister said on Tuesday.</p></article></body></html>";
        const string Folder = "box/archive/1930557600.5";
        workplace.Write($"{Folder}/index.json", """{"schema":"Link","url":"https://courier.example/a","title":"Patrols leave","timestamp":"1930557600.5","history":{}}""");
        workplace.Write($"{Folder}/singlefile.html", Page);
        workplace.Write($"{Folder}/output.html", Page.Replace("article", "div", StringComparison.Ordinal));
        workplace.Write($"{Folder}/htmltotext.txt", "Patrols leave. Norland will withdraw its patrols.");
        workplace.Write("box/sources/1930557600-import.txt", "https://courier.example/a\n");
        var result = workplace.Run("read", "box");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.Trim().Split('\t')[1].ShouldBe("archive/1930557600.5/singlefile.html");
        result.Stderr.ShouldContain("1 page was saved by ArchiveBox; the best form of each is read, and 4 other files are passed over.");
        using var export = JsonDocument.Parse(workplace.Run("export").Stdout);
        export.RootElement.GetProperty("reports").EnumerateArray().ShouldHaveSingleItem().GetProperty("url").GetString().ShouldBe("https://courier.example/a");
    }
}
