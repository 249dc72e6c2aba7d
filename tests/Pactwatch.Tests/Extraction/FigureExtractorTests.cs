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
    [InlineData("The 2,400 soldiers left in 2029, and the number is 600.")]
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
