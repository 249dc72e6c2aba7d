using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Filters;

namespace Pactwatch.Web.Tests.Filters;

/// <summary>From an address to what it asks of the ledger.</summary>
public sealed class LedgerQueryTests
{
    [Fact]
    public void An_address_without_a_query_asks_for_the_usual()
    {
        var query = Of("");
        query.Filter.IsNone.ShouldBeTrue();
        query.Sort.ShouldBe(default);
        query.Columns.ShouldBe(LedgerColumns.Usual);
        query.Page.ShouldBe(1);
    }

    [Fact]
    public void Every_part_is_read()
    {
        var query = Of("party=Norland&act=pay&state=due&state=overdue&place=Osk&from=2031-01-01&to=2031-02-01&due=onevent&q=boats+sound&sort=-when&column=told&column=who&page=3");
        query.Filter.Party.ShouldBe("Norland");
        query.Filter.Act.ShouldBe(Act.Pay);
        query.Filter.States.ShouldBe([UndertakingState.Due, UndertakingState.Overdue]);
        query.Filter.Place.ShouldBe("Osk");
        (query.Filter.From, query.Filter.To).ShouldBe((new LocalDate(2031, 1, 1), new LocalDate(2031, 2, 1)));
        query.Filter.Due.ShouldBe(DueGroup.OnEvent);
        query.Filter.Words.ShouldBe(["boats", "sound"]);
        query.Sort.ShouldBe(new LedgerSort(LedgerColumn.When, true));
        query.Columns.ShouldBe([LedgerColumn.Who, LedgerColumn.Told], "columns keep their order, whatever the address says");
        query.Page.ShouldBe(3);
        query.Misread.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("act=dance", "act")]
    [InlineData("state=due&state=odd", "state")]
    [InlineData("from=soon", "from")]
    [InlineData("to=2031-02-30", "to")]
    [InlineData("due=now", "due")]
    [InlineData("sort=up", "sort")]
    [InlineData("column=colour", "column")]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    public void What_says_nothing_is_named_and_narrows_nothing(string asked, string name)
    {
        var query = Of(asked);
        query.Misread.ShouldBe([name]);
        query.Filter.From.ShouldBeNull();
        query.Page.ShouldBe(1);
    }

    [Fact]
    public void A_click_on_a_heading_sorts_up_then_down_then_not()
    {
        var once = default(LedgerSort).Next(LedgerColumn.Who);
        once.Word.ShouldBe("who");
        once.Next(LedgerColumn.Who).Word.ShouldBe("-who");
        once.Next(LedgerColumn.Who).Next(LedgerColumn.Who).Word.ShouldBeNull();
        once.Next(LedgerColumn.When).Word.ShouldBe("when");
    }

    internal static LedgerQuery Of(string query) => LedgerQuery.Of(new PageAddress("/", [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(pair[0], pair[1].Replace('+', ' ')))]));
}
