using Pactwatch.Ledger;
using Pactwatch.Searching;
using Pactwatch.Tests.Publishing;

namespace Pactwatch.Tests.Searching;

/// <summary>The ledger's entries are found by their own line, their slots and the words of their mentions.</summary>
public sealed class SearchedLedgerTests
{
    private static readonly SourcedLedger Ledger = InventedLedger.Of(InventedLedger.Report());

    [Theory]
    [InlineData("grain", "accord a-1; figure f-1; other a-1; undertaking u-1")]
    [InlineData("norland -tonnes", "accord a-1; quote q-1")]
    [InlineData("keep our word", "quote q-1")]
    [InlineData("\"end of june\"", "other a-1; undertaking u-1")]
    [InlineData("\"says so\"", "discrepancy d-1")]
    [InlineData("ton*", "figure f-1; other a-1; undertaking u-1")]
    [InlineData("lighthouse", "")]
    [InlineData("-lighthouse", "")]
    public void What_holds_all_words_is_found(string query, string found)
    {
        var (entries, total) = new SearchedLedger(Ledger).Find(SearchQuery.Parse(query), 50);

        string.Join("; ", entries.Select(entry => $"{entry.Kind} {entry.Id}")).ShouldBe(found);
        total.ShouldBe(entries.Length);
    }

    [Fact]
    public void Words_that_are_not_in_the_line_are_shown_in_a_mention()
    {
        var searched = new SearchedLedger(Ledger);

        searched.Find(SearchQuery.Parse("ship grain"), 50).Entries.Single(entry => entry.Kind == "undertaking").Mention.ShouldBeNull();
        var mention = searched.Find(SearchQuery.Parse("\"end of june\""), 50).Entries.Single(entry => entry.Kind == "undertaking").Mention.ShouldNotBeNull();
        Ledger.Report(mention.Report).Report.Text[mention.Span].ShouldContain("end of June");
    }

    [Fact]
    public void Pages_follow_each_other()
    {
        var searched = new SearchedLedger(Ledger);
        var query = SearchQuery.Parse("grain");
        var first = searched.Find(query, 3);
        var second = searched.Find(query, 3, first.Entries[^1].Key);

        first.Entries.Concat(second.Entries).Select(entry => entry.Key).ShouldBe(searched.Find(query, 50).Entries.Select(entry => entry.Key));
        second.Total.ShouldBe(4);
    }
}
