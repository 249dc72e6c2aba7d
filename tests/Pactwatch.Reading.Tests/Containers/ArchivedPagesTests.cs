using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tests.Containers;

/// <summary>Pages that ArchiveBox saved in several forms.</summary>
public sealed class ArchivedPagesTests
{
    private const string Folder = "box/archive/1930557600.5";

    [Theory]
    [InlineData("singlefile.html", "singlefile.html", "readability/content.html", "output.html", "warc/1930557600.warc.gz", "output.pdf")]
    [InlineData("readability/content.html", "readability/content.html", "readability/article.json", "output.html", "htmltotext.txt")]
    [InlineData("output.html", "output.html", "mercury/content.html", "courier.example/pact.html")]
    [InlineData("warc/1930557600.warc.gz", "warc/1930557600.warc.gz", "output.pdf", "screenshot.png")]
    [InlineData("courier.example/world/pact.html", "courier.example/world/pact.html", "courier.example/style.css", "media/talk.mp4")]
    public void The_best_form_is_read_and_the_others_are_passed_over(string best, params string[] forms)
    {
        var paths = ArchivedPages.Among([$"{Folder}/index.json", $"{Folder}/index.html", .. forms.Select(form => $"{Folder}/{form}")]);
        paths.Best.ShouldBe([$"{Folder}/{best}"], ignoreOrder: true);
        paths.PassedOver.Count.ShouldBe(1 + forms.Length);
        paths.PassedOver.ShouldNotContain($"{Folder}/{best}");
        ArchivedPages.IndexOf($"{Folder}/{best}").ShouldBe($"{Folder}/index.json");
    }

    [Fact]
    public void What_the_archive_keeps_for_itself_is_passed_over_and_the_rest_is_not()
    {
        var paths = ArchivedPages.Among([$"{Folder}/index.json", $"{Folder}/singlefile.html", "box/index.html", "box/ArchiveBox.conf", "box/sources/1930557600-import.txt", "box/logs/errors.log", "box/report.html", "elsewhere/index.html"]);
        paths.PassedOver.ShouldBe([$"{Folder}/index.json", "box/index.html", "box/ArchiveBox.conf", "box/sources/1930557600-import.txt", "box/logs/errors.log"], ignoreOrder: true);
    }

    [Fact]
    public void A_page_of_which_nothing_readable_was_saved_is_said()
    {
        var paths = ArchivedPages.Among([$"{Folder}/index.json", $"{Folder}/screenshot.png", "box/archive/1930557601/index.json", "box/archive/1930557601/output.html"]);
        paths.InWords().ShouldBe("2 pages were saved by ArchiveBox; the best form of each is read, and 3 other files are passed over. 1 page was saved in no form that can be read. (PW1131)");
    }

    [Theory]
    [InlineData("reports/index.json", "reports/singlefile.html")]
    [InlineData("20310304/index.json", "20310304/output.html")]
    [InlineData("2031030412/index.json", "2031030412/report.html")]
    [InlineData("1.9305576005/index.json", "1.9305576005/output.html")]
    [InlineData("archive/1930557600/page.html", "archive/1930557600/output.html")]
    public void Other_folders_are_left_as_they_are(string index, string other)
    {
        var paths = ArchivedPages.Among([index, other]);
        (paths.Best.Count, paths.PassedOver.Count, paths.InWords()).ShouldBe((0, 0, null));
    }

    [Fact]
    public void The_index_tells_of_the_page()
    {
        var told = ArchivedPageIndex.Read("""{"schema":"Link","url":"https://ana:secret@courier.example/a","title":"Patrols leave","timestamp":"1930557600.5","history":{}}"""u8.ToArray()).ShouldNotBeNull();
        (told.Url, told.FallbackTitle, told.RetrievedOn).ShouldBe(("https://courier.example/a", "Patrols leave", new LocalDate(2031, 3, 6)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"url\":\"https://courier.example/a\"}")]
    [InlineData("{\"url\":\"file:///etc/passwd\",\"timestamp\":\"1930557600\"}")]
    [InlineData("{\"url\":7,\"timestamp\":[]}")]
    public void Another_index_tells_nothing(string json) => ArchivedPageIndex.Read(Encoding.UTF8.GetBytes(json)).ShouldBeNull();

    [Theory]
    [InlineData("1e400")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public void A_stamp_that_is_no_time_gives_no_day(string stamp) =>
        ArchivedPageIndex.Read(Encoding.UTF8.GetBytes($$"""{"url":"https://courier.example/a","timestamp":"{{stamp}}"}""")).ShouldNotBeNull().RetrievedOn.ShouldBeNull();
}
