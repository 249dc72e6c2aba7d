using NodaTime.Text;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Extraction;

/// <summary>
/// What a report tells as done against a truce, and what it does not. A row is a sentence of a report of Monday,
/// 3 March 2031, and what is read from it: "what | who | day | alleged or verified | by whom | victims".
/// </summary>
public sealed class IncidentExtractorTests
{
    // --- of arms
    [Theory]
    [InlineData("Armenia said that Azerbaijani forces had shelled the village of Kut on 1 March 2031.", "shelling | Azerbaijani forces | 2031-03-01 | alleged | Armenia | ")]
    [InlineData("Ethiopian troops attacked a convoy near Mekelle on Thursday, killing at least six people, the rebels alleged.", "attack | Ethiopian troops | 2031-02-27 | alleged | the rebels | killed 6..")]
    [InlineData("Israel carried out an air strike on Beirut on Sunday despite the ceasefire, Lebanon's army said.", "air strike | Israel | 2031-03-02 | alleged | Lebanon's army | ")]
    [InlineData("Gunmen kidnapped two engineers near Kadugli on Tuesday.", "abduction | Gunmen | 2031-02-25 | alleged |  | ")]
    [InlineData("Two soldiers were killed in an ambush near Goris on Tuesday despite the truce.", "attack |  | 2031-02-25 | alleged |  | killed 2..2")]
    [InlineData("Iranian boats seized a tanker in the strait on Sunday, the navy said.", "seizure of a ship | Iranian boats | 2031-03-02 | alleged | the navy | ")]
    [InlineData("On Saturday the Turkish army opened fire on a patrol, Syria's foreign ministry said.", "shooting | the Turkish army | 2031-03-01 | alleged | Syria's foreign ministry | ")]
    public void An_armed_incident_is_read_with_who_when_and_who_says_so(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    // --- of labour and trade
    [Theory]
    [InlineData("Members of the dockers' union walked out on 27 February 2031 in breach of the agreement, the port authority said.", "strike | Members of the dockers' union | 2031-02-27 | alleged | the port authority | ")]
    [InlineData("The company locked out 300 workers on Friday in breach of the contract, the union said.", "lock-out | The company | 2031-02-28 | alleged | the union | ")]
    [InlineData("The drivers staged a wildcat strike on 27 February 2031, the company said.", "wildcat strike | The drivers | 2031-02-27 | alleged | the company | ")]
    [InlineData("China raised its tariffs on soybeans on Saturday, the US trade office said.", "new tariff | China | 2031-03-01 | alleged | the US trade office | ")]
    [InlineData("Chile imposed a new quota on copper on 1 March 2031.", "new restriction | Chile | 2031-03-01 | alleged |  | ")]
    public void A_strike_or_a_tariff_is_one_where_it_is_done(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    // --- who found it
    [Theory]
    [InlineData("Monitors said that Azerbaijani troops opened fire on a patrol near Goris on Friday.", "shooting | Azerbaijani troops | 2031-02-28 | verified | monitors | ")]
    [InlineData("The ceasefire was broken on Saturday when a drone hit a hospital in Goris, observers of the OSCE confirmed.", "drone attack |  | 2031-03-01 | verified | observers of the OSCE | ")]
    [InlineData("The UN mission in Cyprus recorded 12 violations of the ceasefire on Friday.", "violation |  | 2031-02-28 | verified | The UN mission in Cyprus | ")]
    [InlineData("A reporter for this newspaper saw artillery fire over the ridge on Saturday.", "shelling |  | 2031-03-01 | verified | A reporter | ")]
    [InlineData("India accused Pakistan of shelling the village on Friday in violation of the ceasefire.", "shelling | Pakistan | 2031-02-28 | alleged | India | ")]
    public void A_finding_is_told_from_a_charge(string sentence, string expected) => Read(sentence).Select(told => told.Replace("A reporter for this newspaper", "A reporter", StringComparison.Ordinal)).ShouldContain(expected);

    // --- how many
    [Theory]
    [InlineData("India accused Pakistan of violating the ceasefire 32 times since Friday.", 32)]
    [InlineData("Observers counted 14 violations of the truce on Friday.", 14)]
    [InlineData("Observers recorded at least 70 ceasefire violations in February.", 70)]
    public void Those_told_together_are_counted(string sentence, int count) => OneReport.Claims(sentence).Incidents.ShouldHaveSingleItem().Count.ShouldBe(count);

    // --- those harmed
    [Theory]
    [InlineData("Sudan fired 14 rockets at Goz on Sunday, killing three people and wounding 12.", "killed 3..3, wounded 12..12")]
    [InlineData("Three people were killed and 12 wounded when a shell hit Goz on Sunday.", "killed 3..3, wounded 12..12")]
    [InlineData("Six soldiers died in an ambush near Goz on Sunday.", "killed 6..6")]
    [InlineData("A drone strike left four dead in Goz on Sunday.", "killed 4..4")]
    [InlineData("Troops shelled a market in Goz on Sunday, wounding a farmer.", "wounded 1..1")]
    public void Victims_are_read_with_what_was_done_to_them(string sentence, string expected) =>
        Victims(OneReport.Claims(sentence).Incidents.ShouldHaveSingleItem()).ShouldBe(expected);

    // --- denied
    [Fact]
    public void A_denial_is_kept_as_one() =>
        OneReport.Claims("Colombia denied that its army had bombed the camp near Cali on Friday.").Incidents.ShouldHaveSingleItem().Stance.ShouldBe(Stance.Denies);

    // --- nothing happened, or it is no incident
    [Theory]
    [InlineData("The agreement ends ten years of fighting.")]
    [InlineData("Under the ceasefire, both sides will stop shelling border towns.")]
    [InlineData("The army warned that it would respond to any attack.")]
    [InlineData("An attack would void the ceasefire.")]
    [InlineData("The union threatened to strike if the contract is not ratified.")]
    [InlineData("There were no violations in February, the mission said.")]
    [InlineData("The minister attacked the deal in a speech on Sunday.")]
    [InlineData("The opposition attacked the government over the accord on Friday.")]
    [InlineData("Lawmakers clashed over the treaty on Tuesday.")]
    [InlineData("The pact was signed two years after the 2019 attack on Goris.")]
    [InlineData("The strike cost the islands at least $52 million.")]
    [InlineData("The workers' strike ended on 20 February 2031 when the contract was signed.")]
    [InlineData("The envoy condemned the attack.")]
    [InlineData("The treaty bans attacks on hospitals.")]
    [InlineData("Norway raised the minimum wage on Saturday.")]
    [InlineData("The players' union struck a deal with the league on Friday.")]
    [InlineData("Israel did not shell Tyre on Sunday.")]
    public void What_nobody_did_is_no_incident(string sentence) => Read(sentence).ShouldBeEmpty();

    private static string[] Read(string text) => [.. OneReport.Claims(text).Incidents.Select(Line)];

    private static string Line(IncidentClaim told) =>
        $"{told.What} | {told.Actor.Value} | {(told.On?.Value is { From: { } day, To: { } last } && day == last ? LocalDatePattern.Iso.Format(day) : "-")} | {(told.IsVerified ? "verified" : "alleged")} | {told.By} | {Victims(told)}";

    private static string Victims(IncidentClaim told) => string.Join(", ", told.Victims.Select(count => $"{count.What} {count.Min}..{count.Max}"));
}
