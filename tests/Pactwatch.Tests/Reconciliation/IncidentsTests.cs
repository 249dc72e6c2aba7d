using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>Incidents against a truce: each once, alleged and verified apart, and none of history or of another conflict.</summary>
public sealed class IncidentsTests
{
    private static readonly (string Day, string Text) Signed = ("2031-02-03", "Armenia and Azerbaijan signed a ceasefire on Monday. Both armies will refrain from all attacks and shelling. Armenia will withdraw its troops from the Lachin road by 30 June 2031. The truce took effect at noon, and the ceasefire is to be watched by observers of the OSCE.");

    [Fact]
    public void An_incident_told_in_two_reports_counts_once()
    {
        var incident = Incidents(
            ("2031-02-20", "The truce was tested on Wednesday. Azerbaijani forces shelled the town of Goris on 19 February 2031, killing three people, Armenia's army said."),
            ("2031-02-21", "Observers of the OSCE confirmed that Azerbaijani forces shelled Goris on 19 February 2031 in breach of the ceasefire of Armenia and Azerbaijan, wounding nine people.")).ShouldHaveSingleItem();
        (incident.What, incident.On, incident.Alleged, incident.Verified).ShouldBe(("shelling", new LocalDate(2031, 2, 19), 1, 1));
        incident.AllegedBy.ShouldBe(["Armenia's army"]);
        incident.VerifiedBy.ShouldBe(["Observers of the OSCE"]);
        incident.Victims.ShouldBe([new VictimCount("killed", 3, 3), new VictimCount("wounded", 9, 9)]);
        incident.Against.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Azerbaijani forces shelled Goris on 19 February 2031, Armenia said. Azerbaijani forces shelled Kapan on 19 February 2031, Armenia said.", 2)]
    [InlineData("Azerbaijani forces shelled Goris on 12 February 2031, Armenia said. Azerbaijani forces shelled Goris on 19 February 2031, Armenia said.", 2)]
    [InlineData("Azerbaijan accused Armenia of shelling Goris on 19 February 2031. Armenia accused Azerbaijan of shelling Goris on 19 February 2031.", 2)]
    public void Another_place_day_or_doer_is_another_incident(string text, int count) => Incidents(("2031-02-20", text)).Length.ShouldBe(count);

    [Theory]
    [InlineData("The war began with an attack on Goris on 3 June 2029.", "before the truce")]
    [InlineData("Armenian troops shelled the town of Kapan on 4 January 2031, Azerbaijan said.", "before the truce")]
    [InlineData("Turkish warplanes attacked a camp near Mosul on 19 February 2031.", "a state that the agreement does not bind")]
    [InlineData("At least ten people were killed in an air strike in Somalia on 19 February 2031.", "another country")]
    [InlineData("Police raided a newspaper on 19 February 2031.", "no act of war")]
    [InlineData("Protesters attacked the embassy of France in Yerevan on 19 February 2031.", "no side's doing")]
    [InlineData("A UN report said that Azerbaijan violated the 2020 ceasefire in 2022.", "another truce")]
    [InlineData("Observers said that they had recorded no violations of the ceasefire.", "nothing happened")]
    [InlineData("Analysts said that Azerbaijan may attack Goris again.", "nothing happened")]
    [InlineData("Workers walked out on 19 February 2031.", "a matter of labour")]
    public void What_is_not_against_the_truce_is_left_out(string text, string why) => Incidents(("2031-02-20", text)).ShouldBeEmpty(why);

    [Fact]
    public void A_denial_stands_beside_what_is_alleged()
    {
        var incident = Incidents(("2031-02-20", "Azerbaijani forces shelled Goris on 19 February 2031, Armenia's army said. Azerbaijan denied that its troops had shelled Goris.")).ShouldHaveSingleItem();
        (incident.Alleged, incident.Verified).ShouldBe((1, 0));
        incident.DeniedBy.ShouldBe(["Azerbaijan"]);
    }

    [Fact]
    public void A_denial_alone_is_no_incident() => Incidents(("2031-02-20", "Azerbaijan denied that its troops had shelled Goris on 19 February 2031.")).ShouldBeEmpty();

    [Fact]
    public void A_report_after_the_day_asked_about_counts_for_nothing() =>
        ToldStory.Accord("2031-02-10", Signed, ("2031-02-20", "Azerbaijani forces shelled Goris on 19 February 2031, Armenia said.")).Incidents.ShouldBeEmpty();

    [Fact]
    public void An_agreement_that_is_no_truce_has_no_incidents() =>
        ToldStory.Accord(
            null,
            ("2031-02-03", "Norway and Chile signed an agreement on soldiers' pensions on Monday. Norway will pay $20 million to the army of Chile by 30 June 2031. The troops welcomed it."),
            ("2031-02-20", "Gunmen attacked a convoy of the army of Chile near Calama on 19 February 2031. Norway will pay $20 million to the army of Chile by 30 June 2031 under the agreement with Norway.")).Incidents.ShouldBeEmpty();

    /// <summary>Each report tells of the truce as well, so that it is of its story.</summary>
    private static IncidentEntry[] Incidents(params (string Day, string Text)[] reports)
    {
        var accord = ToldStory.Accord(null, [Signed, .. reports.Select(report => (report.Day, report.Text + " Armenia and Azerbaijan signed the ceasefire on 3 February 2031. Under the truce Armenia will withdraw its troops from the Lachin road by 30 June 2031."))]);
        accord.Reports.Length.ShouldBe(reports.Length + 1);
        return [.. accord.Incidents];
    }
}
