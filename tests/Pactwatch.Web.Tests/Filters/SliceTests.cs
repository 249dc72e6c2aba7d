using Pactwatch.Web.Filters;

namespace Pactwatch.Web.Tests.Filters;

public sealed class SliceTests
{
    [Theory]
    [InlineData(0, 1, 1, 1, 0)]
    [InlineData(10, 1, 1, 1, 10)]
    [InlineData(11, 1, 1, 2, 10)]
    [InlineData(11, 2, 2, 2, 1)]
    [InlineData(11, 99, 2, 2, 1)]
    [InlineData(20, 2, 2, 2, 10)]
    public void A_page_beyond_the_last_is_the_last(int total, int asked, int number, int pages, int items)
    {
        var slice = Slice<int>.Of([.. Enumerable.Range(0, total)], asked, size: 10);
        (slice.Total, slice.Number, slice.Pages, slice.Items.Length).ShouldBe((total, number, pages, items));
    }

    [Fact]
    public void Pages_together_are_the_whole_list_each_thing_once()
    {
        List<int> all = [.. Enumerable.Range(0, 25)];
        Enumerable.Range(1, 3).SelectMany(page => Slice<int>.Of(all, page, 10).Items).ShouldBe(all);
    }
}
