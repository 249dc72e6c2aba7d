using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tests.Containers;

public sealed class SavedPagesTests
{
    [Theory]
    [InlineData("a/page.html", "a/page_files/frame.html")]
    [InlineData("a/page.htm", "a/page_files/deep/frame.html")]
    [InlineData("Seite.html", "Seite-Dateien/rahmen.html")]
    [InlineData("a/page.xhtml", "a/page_fichiers/cadre.html")]
    [InlineData("A/Page.HTML", "A/Page_Files/frame.html")]
    public void The_parts_of_a_page_lie_in_its_folder(string page, string part) => SavedPages.PartsOf([page, part]).ShouldBe([part]);

    [Theory]
    [InlineData("a/page.html", "a/other_files/frame.html")]
    [InlineData("a/page.html", "b/page_files/frame.html")]
    [InlineData("a/page.txt", "a/page_files/frame.html")]
    [InlineData("a/page.html", "a/page/frame.html")]
    [InlineData("a/page.html", "a/page_files.html")]
    public void Other_folders_hold_reports(string page, string other) => SavedPages.PartsOf([page, other]).ShouldBeEmpty();
}
