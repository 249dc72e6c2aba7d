using System.Text;
using Pactwatch.Reading.Access;
using Pactwatch.Reading.Tests.Fuzzing;

namespace Pactwatch.Reading.Tests.Access;

public sealed class PageAccessTests
{
    public static TheoryData<AccessKind, string> Walled => [.. WalledPages.All.Select(page => (page.Kind, page.Name))];

    public static TheoryData<string> Open => [.. OpenPages.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Walled))]
    public void A_page_that_keeps_its_article_back_is_told_with_the_sign(AccessKind kind, string name)
    {
        var sign = Of(WalledPages.All.Single(page => page.Name == name).Html);
        sign.Kind.ShouldBe(kind, sign.Sign);
        sign.Sign.ShouldNotBeNullOrWhiteSpace();
        sign.Sign.Length.ShouldBeLessThanOrEqualTo(160);
    }

    [Theory]
    [MemberData(nameof(Open))]
    public void A_page_that_shows_its_article_is_open(string name) =>
        Of(OpenPages.All.Single(page => page.Name == name).Html).ShouldBe(new AccessSign(AccessKind.Open, null));

    /// <summary>Whole pages after common layouts, with their notices, boxes and menus: of 44 only the two with an offer keep their article back.</summary>
    [Fact]
    public void Pages_after_common_layouts_are_told_right()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "corpora"))) folder = folder.Parent;
        var pages = Directory.GetFiles(Path.Combine(folder.ShouldNotBeNull().FullName, "corpora", "pages", "html"));
        pages.Length.ShouldBeGreaterThan(40);
        pages.Where(path => PageAccess.Of(File.ReadAllBytes(path), null).Kind != AccessKind.Open).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["12-paywall-en.html", "13-paywall-de.html"]);
    }

    [Fact]
    public void There_are_many_of_both_kinds()
    {
        WalledPages.All.Count().ShouldBeGreaterThanOrEqualTo(25);
        OpenPages.All.Count().ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public void The_sign_names_the_words_that_were_seen() =>
        Of(WalledPages.All.First().Html).Sign.ShouldBe("it says “Subscribe to continue reading”");

    [Fact]
    public void Damaged_pages_are_told_as_something_and_nothing_is_thrown()
    {
        var samples = WalledPages.All.Select(page => Encoding.UTF8.GetBytes(page.Html)).ToArray();
        for (ulong seed = 1; seed <= 1500; seed++)
            Enum.IsDefined(PageAccess.Of(new Mutator(seed).Mutate(samples[(int)(seed % (ulong)samples.Length)]), null).Kind).ShouldBeTrue();
    }

    private static AccessSign Of(string html) => PageAccess.Of(Encoding.UTF8.GetBytes(html), null);
}
