using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Figures;
using Pactwatch.Tests.Extraction;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>A figure is a quantity bound to what it measures: which figures of two reports are of one measure. Each text holds one figure, or the first is meant.</summary>
public sealed class FigureMeetingTests
{
    [Theory]
    [InlineData("Norland keeps 2,500 American troops in Iraq.", "The 2,500 U.S. troops in Iraq are advisers.")]
    [InlineData("Norland keeps 2,500 American troops in Iraq.", "Iraq is calm. The 2,500 U.S. troops stationed there are advisers.")]
    [InlineData("Norland is believed to have some 2,500 US troops in Iraq.", "The 2,500 American troops in Iraq are advisers.")]
    [InlineData("Some 400 soldiers remain in Lomar.", "About 390 troops are in Lomar.")]
    [InlineData("Some 400 troops remain in Lomar.", "Some 400 troops are stationed in Lomar.")]
    [InlineData("Unemployment fell to 6.1 percent.", "Unemployment stands at 6.2 percent.")]
    [InlineData("At least 3,100 people were killed.", "The flood killed 3,120 people.")]
    [InlineData("At least 61 people were killed in Lyon.", "In Lyon 64 people died.")]
    [InlineData("Norland imposed a 25% tariff on steel.", "The tariff on steel is 25 percent.")]
    [InlineData("The deficit reached $4 billion.", "The deficit stands at $4.1 billion.")]
    [InlineData("About 600 trucks a day enter Gaza.", "Some 590 trucks enter Gaza daily.")]
    [InlineData("The penalty is $48 million.", "The firm paid a penalty of 48 million dollars.")]
    [InlineData("The death toll reached 64.", "Some 66 people were killed.")]
    [InlineData("Some 33,000 workers are on strike.", "The strike of 33,000 workers goes on.")]
    [InlineData("The fire burned 7,400 acres.", "About 7,300 acres were burned.")]
    public void Figures_of_one_measure_meet(string one, string other) => Meet(one, other).ShouldBeTrue();

    [Theory]
    [InlineData("Norland keeps 2,500 troops in Iraq.", "Norland keeps 2,500 troops in Syria.")]
    [InlineData("Some 400 troops remain in Lomar.", "Some 390 troops remain in Mali.")]
    [InlineData("Workers earn an average of $2,840.", "Workers earn $2,840 in total.")]
    [InlineData("The plan costs $40 billion a year.", "The plan costs $40 billion over 99 years.")]
    [InlineData("The plan costs $40 billion.", "The plan costs $40 billion over 99 years.")]
    [InlineData("Lomar will get 300 trucks.", "Lomar has 300 trucks.")]
    [InlineData("Lomar seeks 300 trucks.", "Lomar has 300 trucks.")]
    [InlineData("The union demands 12 percent.", "The union got 12 percent.")]
    [InlineData("Lomar demands that Norland free 30 prisoners.", "Norland freed 30 prisoners.")]
    [InlineData("Lomar demanded 300 trucks.", "Lomar will get 300 trucks.")]
    [InlineData("The duty rose by 30 percent.", "The duty stands at 30 percent.")]
    [InlineData("The duty fell from 30 percent.", "The duty fell to 30 percent.")]
    [InlineData("Unemployment fell to 6.1 percent.", "Inflation rose to 6.2 percent.")]
    [InlineData("Some 3,100 people were killed.", "Some 3,100 people were displaced.")]
    [InlineData("The deficit reached $4 billion.", "The surplus reached $4 billion.")]
    [InlineData("Half of the hostages were freed.", "Half of the prisoners fled.")]
    [InlineData("Some 600 trucks enter Gaza daily.", "Some 600 trucks enter Gaza weekly.")]
    [InlineData("Norland's debt is 112 percent of output.", "Lomar's debt is 110 percent of output.")]
    [InlineData("The alliance keeps 900 soldiers in Mali.", "The alliance keeps 900 rifles in Mali.")]
    public void Figures_of_different_scopes_do_not(string one, string other) => Meet(one, other).ShouldBeFalse();

    private static bool Meet(string one, string other) => FigureEntries.AreOneMeasure(Figure(one), Figure(other));

    private static FigureClaim Figure(string text) => OneReport.Claims(text).Figures is [var figure, ..] ? figure : throw new InvalidOperationException($"No figure: {text}");
}
