using Pactwatch.Ledger;
using Pactwatch.Web.Filters;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Filters;

/// <summary>Which rows of the sample's ten undertakings an address shows, and in which order.</summary>
public sealed class LedgerSelectionTests
{
    private static Accord Accord => SampleLedger.Story.Accords[0];

    [Theory]
    [InlineData("", "u-4 u-6 u-9 u-2 u-5 u-1 u-0 u-7 u-3 u-8")]
    [InlineData("party=Norland", "u-2 u-5 u-0 u-8")]
    [InlineData("party=Nobody", "")]
    [InlineData("act=pay", "u-1")]
    [InlineData("state=overdue&state=broken", "u-2 u-7")]
    [InlineData("place=Tern+Sound", "u-6 u-0")]
    [InlineData("from=2031-06-30", "u-1 u-0 u-7")]
    [InlineData("to=2031-05-10", "u-4 u-8")]
    [InlineData("from=2031-06-01&to=2031-06-30", "u-2 u-5 u-1")]
    [InlineData("due=overdue", "u-2 u-5")]
    [InlineData("q=sailors", "u-3")]
    [InlineData("q=SOUND+patrol", "u-6")]
    [InlineData("q=11+July", "u-0", "in the copy's words alone")]
    [InlineData("q=u-7", "u-7")]
    [InlineData("party=Norland&state=overdue&q=pilot", "u-2")]
    [InlineData("sort=who&party=Estmark", "u-6 u-1 u-3")]
    [InlineData("sort=when", "u-8 u-4 u-6 u-9 u-2 u-5 u-1 u-0 u-7 u-3", "without a date last")]
    [InlineData("sort=-when", "u-7 u-0 u-1 u-5 u-2 u-9 u-6 u-4 u-8 u-3", "without a date last, too")]
    [InlineData("sort=state", "u-0 u-1 u-2 u-3 u-4 u-5 u-6 u-7 u-8 u-9")]
    [InlineData("sort=-told", "u-1 u-0 u-4 u-6 u-9 u-2 u-5 u-7 u-3 u-8")]
    [InlineData("sort=where", "u-6 u-0 u-4 u-9 u-2 u-5 u-1 u-7 u-3 u-8")]
    public void An_address_shows(string asked, string ids, string? because = null) =>
        string.Join(' ', Of(asked).Rows.Select(entry => entry.Id)).ShouldBe(ids, because);

    [Fact]
    public void A_choice_says_how_many_rows_it_would_leave_with_the_other_filters()
    {
        var selection = Of("state=overdue&state=partly-fulfilled");
        selection.Parties.ShouldBe([new Choice("Norland", "Norland", 2)]);
        selection.States.Single(state => state.Word == "broken").Count.ShouldBe(1, "states are counted without the filter of states");
        selection.Total.ShouldBe(10);
    }

    [Fact]
    public void What_is_chosen_stays_among_the_choices_even_where_it_leaves_nothing() =>
        Of("party=Norland&act=pay").Parties.ShouldContain(new Choice("Norland", "Norland", 0));

    private static LedgerSelection Of(string asked) => LedgerSelection.Of(LedgerRowFacts.All(SampleLedger.Story, Accord), LedgerQueryTests.Of(asked));
}
