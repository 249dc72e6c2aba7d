using System.Globalization;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Figures;

namespace Pactwatch.Tests.Extraction;

/// <summary>Which numbers are figures. A row is a text and what is read of it: "words | measure", one after another.</summary>
public sealed class FigureExtractorTests
{
    // --- the thing counted may stand in the clause before
    [Theory]
    [InlineData("The budget includes $700 million for schools.", "budget")]
    [InlineData("The plan contains €40 million for roads.", "plan")]
    [InlineData("The fund provides $3 million for widows.", "fund")]
    [InlineData("The law sets aside $20 million for the wounded.", "law")]
    [InlineData("The package added $9 million for clinics.", "package")]
    public void What_holds_an_amount_is_not_what_it_measures(string text, string holder) => Lines(text).ShouldHaveSingleItem().ShouldNotContain("| " + holder);

    [Theory]
    [InlineData("Unemployment fell to 6.1 percent.", "Unemployment")]
    [InlineData("Inflation rose to 9 percent.", "Inflation")]
    [InlineData("The deficit reached $4 billion.", "deficit")]
    public void What_an_amount_measures_stays(string text, string subject) => Lines(text).ShouldHaveSingleItem().ShouldContain(subject);

    [Theory]
    [InlineData("Norland has 2,400 soldiers in Lomar and another 600 in the Green Mountains.", "another 600 in the Green Mountains | soldiers in Green Mountains")]
    [InlineData("The union has 900 members in Bergen and 300 more in Turku.", "300 more in Turku | members in Turku")]
    [InlineData("About 70 trucks waited in Gori and 40 in Poti.", "40 in Poti | trucks in Poti")]
    [InlineData("The army keeps 5,000 troops in Mali and about 1,200 in Niger.", "about 1,200 in Niger | troops in Niger")]
    [InlineData("Police counted 3,000 people in Lyon and 500 in Nice.", "500 in Nice | people in Nice")]
    public void A_bare_number_takes_over_what_was_counted_before_it(string text, string expected) => Lines(text).ShouldContain(expected);

    [Theory]
    [InlineData("Norland has 2,400 soldiers in Lomar and another country has none.")]
    [InlineData("Norland will free 214 prisoners, and 96 are to be freed by Lomar.")]
    public void A_bare_number_that_only_refers_to_something_is_none(string text) => Lines(text).Count(line => !line.StartsWith("The 2,400", StringComparison.Ordinal) && !line.StartsWith("2,400", StringComparison.Ordinal) && !line.StartsWith("214", StringComparison.Ordinal)).ShouldBe(0);

    // --- the verb says what became of the thing counted
    [Theory]
    [InlineData("At least 3,100 people were killed.", "people killed")]
    [InlineData("Some 400 families were driven from their homes.", "families driven from their homes")]
    [InlineData("About 90 soldiers died.", "soldiers died")]
    [InlineData("Around 2,000 miners joined the strike.", "miners joined the strike")]
    [InlineData("Nearly 50 trucks were burned.", "trucks burned")]
    public void What_became_of_the_thing_counted_is_part_of_the_measure(string text, string measure) => Lines(text).ShouldHaveSingleItem().ShouldEndWith("| " + measure);

    [Theory]
    [InlineData("Some 400 troops remain in Lomar.", "troops in Lomar")]
    [InlineData("Some 400 troops are stationed in Lomar.", "troops in Lomar")]
    [InlineData("Some 400 troops are in Lomar.", "troops in Lomar")]
    public void That_it_is_there_says_nothing_more(string text, string measure) => Lines(text).ShouldHaveSingleItem().ShouldEndWith("| " + measure);

    // --- a bare number may be part of what was counted, or what something has come to
    [Theory]
    [InlineData("The rebels held 36 hostages. So far 32 of the 36 are back.", "32 of the 36 are back | hostages")]
    [InlineData("The firm sacked 38 welders. By now 29 have been rehired.", "29 have been rehired | welders rehired")]
    [InlineData("Norland promised 120 trucks. Of those, 96 had arrived.", "96 had arrived | trucks arrived")]
    [InlineData("The soldiers, 22 of them, came home.", "22 of them | soldiers")]
    [InlineData("Monitors counted 41 breaches, 26 by the army and 15 by the rebels.", "26 by the army | breaches by the army")]
    [InlineData("The agency puts the number of dead in the valley at 9,000.", "9,000 | people")]
    [InlineData("The army has 4,300 sappers. So far 1,100 of 4,300 had been paid.", "1,100 of 4,300 had been paid | sappers paid")]
    public void A_bare_number_is_part_of_what_was_counted(string text, string expected) => Lines(text).ShouldContain(expected);

    [Theory]
    [InlineData("The hall holds 300 people. Some 15 said no.")]
    [InlineData("Bus 40 ran again on Sunday.")]
    [InlineData("There were 90 delegates. By May 40 will be sent home.")]
    [InlineData("She was one of three.")]
    public void A_number_that_tells_of_no_count_is_no_figure(string text) => Lines(text).ShouldNotContain(line => line.Contains("15", StringComparison.Ordinal) || line.Contains("40", StringComparison.Ordinal) || line.Contains("three", StringComparison.Ordinal));

    // --- another count of what was counted before it
    [Theory]
    [InlineData("So far 1,100 miners had been paid, the union said. The company's own figure is 2,900.", "own figure is 2,900 | miners paid")]
    [InlineData("Some 2.6 million tonnes had been shipped. The ministry put the figure at 6.1 million tonnes.", "6.1 million tonnes | tonnes shipped")]
    [InlineData("Some 40 villagers were killed on Friday. The rebels put the number at 95.", "95 | villagers killed")]
    [InlineData("Norland says 300 homes were rebuilt. In Sudmark's tally the total is 120.", "120 | homes rebuilt")]
    [InlineData("The council says 58 trucks crossed. “Nobody else saw them,” a driver said. The army's count is 212.", "count is 212 | trucks crossed")]
    [InlineData("On average 405 trucks a day had entered. The council put the average at 312.", "312 | trucks")]
    public void A_number_that_says_only_that_it_is_one_counts_what_was_counted_before_it(string text, string expected) => Lines(text).ShouldContain(expected);

    [Theory]
    [InlineData("Shells killed 40 villagers. The number of trucks is 212.", "villagers")]
    [InlineData("Shells killed 40 villagers. The company's own figure is $3 million.", "villagers")]
    [InlineData("Shells killed 40 villagers. Troops peaked at 168,000.", "villagers")]
    [InlineData("Shells killed 40 villagers. The average is 212.", "villagers")]
    [InlineData("Shells killed 40 villagers. It rained. It snowed. The road was shut. Nobody came. The mayor slept. The company's own figure is 2,900.", "villagers")]
    public void A_number_of_something_else_counts_that(string text, string not) => Lines(text)[^1].ShouldNotContain(not);

    // --- even a small count of things of the field says something
    [Theory]
    [InlineData("Two shepherds were shot dead.", "Two shepherds were shot dead | shepherds shot dead")]
    [InlineData("The strike cut off 11 islands.", "11 islands | islands")]
    [InlineData("Shells hit three villages.", "three villages | villages")]
    [InlineData("The board backed it by nine votes.", "nine votes | votes")]
    [InlineData("Two companies with armour crossed the bridge.", "Two companies | companies")]
    public void Small_counts_of_people_places_and_votes_are_figures(string text, string expected) => Lines(text).ShouldContain(expected);

    [Theory]
    [InlineData("The two sides met.")]
    [InlineData("The plan has three phases.")]
    [InlineData("They agreed on two points.")]
    [InlineData("He gave four reasons.")]
    public void Small_counts_of_abstract_things_are_none(string text) => Lines(text).ShouldBeEmpty();

    // --- what is measured may stand farther off
    [Theory]
    [InlineData("Goods worth $412 billion moved between the two countries.", "Goods")]
    [InlineData("The strike cost the islands at least $52 million.", "strike")]
    [InlineData("Shipments of barley, which came to 23 million tonnes, have stopped.", "Shipments of barley")]
    [InlineData("The share of health premiums, now 78 percent, is to rise.", "share of health premiums")]
    [InlineData("A lawsuit over $6.5 million was heard.", "lawsuit")]
    [InlineData("Analysts put the bill at $94 million.", "bill")]
    public void What_is_measured_is_found_in_the_tree(string text, string measured) => Lines(text)[0].ShouldContain(measured, Case.Insensitive);

    [Theory]
    [InlineData("Norland paid $3 million.", "Norland")]
    [InlineData("Lomar received $45 million.", "Lomar")]
    [InlineData("The budget includes $700 million for schools.", "budget")]
    public void Who_pays_or_holds_is_not_what_is_measured(string text, string holder) => Lines(text).ShouldHaveSingleItem().Split('|')[1].ShouldNotContain(holder);

    // --- parts of a whole, and nouns that are verbs elsewhere
    [Theory]
    [InlineData("The party holds 58 of the 150 seats.", 58)]
    [InlineData("The flood cost at least 3,100 lives.", 3100)]
    [InlineData("Inspectors saw 40 of the 90 sites.", 40)]
    [InlineData("The mission got 84 of the 120 observers.", 84)]
    [InlineData("Only 30 of 75 clinics reopened.", 30)]
    public void A_part_of_a_whole_is_one_figure(string text, int number) =>
        OneReport.Claims(text).Figures.ShouldHaveSingleItem().Quantity.Min.ShouldBe(number);

    // --- what is, what happened and what is to come are told of different things
    [Theory]
    [InlineData("Some 400 troops remain in Lomar.", "Some 400 troops are stationed in Lomar.", true)]
    [InlineData("Some 400 soldiers remain in Lomar.", "About 390 troops are in Lomar.", true)]
    [InlineData("Unemployment fell to 6.1 percent.", "Unemployment stands at 6.2 percent.", true)]
    [InlineData("Unemployment fell to 6.1 percent.", "Inflation rose to 6.2 percent.", false)]
    [InlineData("Some 400 troops remain in Lomar.", "Some 390 troops remain in Mali.", false)]
    [InlineData("The duty rose by 30 percent.", "The duty stands at 30 percent.", false)]
    public void Figures_meet_where_they_measure_one_thing(string one, string other, bool meet) =>
        FigureEntries.AreOneMeasure(OneReport.Claims(one).Figures.ShouldHaveSingleItem(), OneReport.Claims(other).Figures.ShouldHaveSingleItem()).ShouldBe(meet);

    [Fact]
    public void Figures_never_share_a_character()
    {
        var figures = OneReport.Claims("Norland has 2,400 soldiers in Lomar and another 600 in the Green Mountains, 58 of the 150 seats and $40 million in the bank.").Figures;
        figures.Length.ShouldBeGreaterThan(3);
        figures.Any(one => figures.Any(other => one != other && one.Span.Overlaps(other.Span))).ShouldBeFalse();
    }

    private static List<string> Lines(string text)
    {
        var claims = OneReport.Claims(text);
        return [.. claims.Figures.Select((FigureClaim figure) => string.Create(CultureInfo.InvariantCulture, $"{claims.Annotated.Text[figure.Span]} | {figure.Measure}"))];
    }
}
