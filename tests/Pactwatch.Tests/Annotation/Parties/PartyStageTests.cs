using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Tests.Annotation.Parties;

/// <summary>
/// Which names a text has and what they stand for. An expectation reads: the words | type name, then "of" and the
/// state, "acts" where the name stands for it, and the role in brackets.
/// </summary>
public sealed class PartyStageTests
{
    [Theory]
    [InlineData("They left Iraq.", "Iraq | Location Iraq of Iraq acts")]
    [InlineData("The U.S. agreed.", "U.S. | Location United States of United States acts")]
    [InlineData("The US agreed.", "US | Location United States of United States acts")]
    [InlineData("The US-led mission ends.", "US | Location United States of United States acts")]
    [InlineData("Iraq's army left.", "Iraq | Location Iraq of Iraq acts")]
    [InlineData("They left the Islamic Republic of Afghanistan.", "Islamic Republic of Afghanistan | Location Afghanistan of Afghanistan acts")]
    [InlineData("They left Guinea-Bissau.", "Guinea-Bissau | Location Guinea-Bissau of Guinea-Bissau acts")]
    [InlineData("Great Britain agreed.", "Great Britain | Location United Kingdom of United Kingdom acts")]
    [InlineData("They fled to Côte d'Ivoire.", "Côte d'Ivoire | Location Ivory Coast of Ivory Coast acts")]
    public void A_state_is_named_in_full(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("The Iraqi forces left.", "Iraqi | Norp Iraqi of Iraq")]
    [InlineData("The American soldiers left.", "American | Norp American of United States")]
    [InlineData("Most Iraqis agree.", "Iraqis | Norp Iraqis of Iraq")]
    [InlineData("They are pro-Iranian fighters.", "Iranian | Norp Iranian of Iran")]
    [InlineData("It was a French-led mission.", "French | Norp French of France")]
    public void An_adjective_belongs_to_its_state(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Baghdad restarted the talks.", "Baghdad | Location Baghdad of Iraq acts")]
    [InlineData("Baghdad has repeatedly refused.", "Baghdad | Location Baghdad of Iraq acts")]
    [InlineData("Baghdad also says no.", "Baghdad | Location Baghdad of Iraq acts")]
    [InlineData("They held talks with Baghdad.", "Baghdad | Location Baghdad of Iraq acts")]
    [InlineData("It was set by Baghdad.", "Baghdad | Location Baghdad of Iraq acts")]
    [InlineData("It followed Baghdad's request.", "Baghdad | Location Baghdad of Iraq acts")]
    public void A_capital_that_acts_stands_for_its_state(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("They met in Baghdad.", "Baghdad | Location Baghdad of Iraq")]
    [InlineData("They met near Baghdad.", "Baghdad | Location Baghdad of Iraq")]
    [InlineData("They flew from Baghdad.", "Baghdad | Location Baghdad of Iraq")]
    [InlineData("A road outside Baghdad burned.", "Baghdad | Location Baghdad of Iraq")]
    [InlineData("The streets of Baghdad burned.", "Baghdad | Location Baghdad of Iraq")]
    [InlineData("They live in Mosul.", "Mosul | Location Mosul of Iraq")]
    public void A_city_behind_a_place_preposition_is_a_place(string text, string expected) => Check(text, expected);

    [Fact]
    public void Two_capitals_side_by_side_both_stand_for_their_states() => Check(
        "It was set by Baghdad and Washington.",
        "Baghdad | Location Baghdad of Iraq acts", "Washington | Location Washington of United States acts");

    [Fact]
    public void Two_cities_behind_one_preposition_are_both_places() => Check(
        "They met in Ankara and Baghdad.",
        "Ankara | Location Ankara of Turkey", "Baghdad | Location Baghdad of Iraq");

    [Theory]
    [InlineData("The Pentagon agreed.", "Pentagon | Organization Pentagon of United States acts")]
    [InlineData("The Kremlin agreed.", "Kremlin | Organization Kremlin of Russia acts")]
    [InlineData("The White House agreed.", "White House | Organization White House of United States acts")]
    public void A_seat_of_government_stands_for_its_state(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("The United Nations agreed.", "United Nations | Organization United Nations")]
    [InlineData("The U.N. Security Council met.", "U.N. Security Council | Organization United Nations Security Council")]
    [InlineData("Hezbollah agreed.", "Hezbollah | Organization Hezbollah of Lebanon")]
    [InlineData("It fought ISIS there.", "ISIS | Organization Islamic State")]
    [InlineData("NATO agreed.", "NATO | Organization NATO")]
    public void A_known_organization_is_named_in_full(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("The Higher Military Commission met.", "Higher Military Commission | Organization Higher Military Commission")]
    [InlineData("The Harbour Workers' Union met.", "Harbour Workers' Union | Organization Harbour Workers' Union")]
    [InlineData("The Ministry of Water and Forests agreed.", "Ministry of Water and Forests | Organization Ministry of Water and Forests")]
    [InlineData("The Al Wadi Institute agreed.", "Al Wadi Institute | Organization Al Wadi Institute")]
    [InlineData("The Iraqi Harbour Agency agreed.", "Iraqi Harbour Agency | Organization Iraqi Harbour Agency of Iraq")]
    [InlineData("Blue Lake Motors Inc. agreed.", "Blue Lake Motors Inc. | Organization Blue Lake Motors Inc.")]
    [InlineData("The Green Dawn Party agreed.", "Green Dawn Party | Organization Green Dawn Party")]
    public void An_organization_is_known_by_its_head_noun(string text, string expected) => Check(text, expected);

    [Fact]
    public void An_acronym_told_in_brackets_stands_for_the_name_afterwards() => Check(
        "The Joint Harvest Commission (JHC) met. The JHC agreed.",
        "Joint Harvest Commission | Organization Joint Harvest Commission",
        "JHC | Organization Joint Harvest Commission",
        "JHC | Organization Joint Harvest Commission");

    [Theory]
    [InlineData("Prime Minister Omar Hadi al-Rashid agreed.", "Omar Hadi al-Rashid | Person Omar Hadi al-Rashid (Prime Minister)")]
    [InlineData("Mr. Marsh agreed.", "Marsh | Person Marsh")]
    [InlineData("Ms. Ada Marsh agreed.", "Ada Marsh | Person Ada Marsh")]
    [InlineData("Lt. Gen. Ada Marsh agreed.", "Ada Marsh | Person Ada Marsh (Lt. Gen.)")]
    [InlineData("President Ada M. Marsh agreed.", "Ada M. Marsh | Person Ada M. Marsh (President)")]
    [InlineData("President Luis de la Vega agreed.", "Luis de la Vega | Person Luis de la Vega (President)")]
    [InlineData("Ada Marsh, an adviser to the king, agreed.", "Ada Marsh | Person Ada Marsh (adviser to the king)")]
    [InlineData("Ada Marsh, foreign affairs adviser to the prime minister, said no.", "Ada Marsh | Person Ada Marsh (foreign affairs adviser to the prime minister)")]
    [InlineData("The foreign minister, Ada Marsh, agreed.", "Ada Marsh | Person Ada Marsh (foreign minister)")]
    [InlineData("Later Ada Marsh said no.", "Ada Marsh | Person Ada Marsh")]
    [InlineData("Later Michael Jordan played.", "Michael Jordan | Person Michael Jordan")]
    [InlineData("Later Xanthe Jordan played.", "Xanthe Jordan | Person Xanthe Jordan")]
    [InlineData("Later Taleb Hadi al-Rashid left.", "Taleb Hadi al-Rashid | Person Taleb Hadi al-Rashid")]
    [InlineData("Ada Marsh was the top leader of it.", "Ada Marsh | Person Ada Marsh (top leader)")]
    [InlineData("Jean-Luc Marsh said no.", "Jean-Luc Marsh | Person Jean-Luc Marsh")]
    public void A_person_is_known_by_title_role_or_speech(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Iraqi Prime Minister Omar Hadi agreed.", "Iraqi | Norp Iraqi of Iraq", "Omar Hadi | Person Omar Hadi of Iraq (Iraqi Prime Minister)")]
    [InlineData("Pentagon deputy press secretary Ada Marsh agreed.", "Pentagon | Organization Pentagon of United States acts", "Ada Marsh | Person Ada Marsh of United States (Pentagon deputy press secretary)")]
    [InlineData("Ada Marsh, the Iraqi foreign minister, agreed.", "Ada Marsh | Person Ada Marsh of Iraq (Iraqi foreign minister)", "Iraqi | Norp Iraqi of Iraq")]
    [InlineData("Iraq's foreign minister Ada Marsh agreed.", "Iraq | Location Iraq of Iraq acts", "Ada Marsh | Person Ada Marsh of Iraq (Iraq's foreign minister)")]
    [InlineData("Prime Minister Omar Hadi al-Rashid agreed. Rashid left.", "Omar Hadi al-Rashid | Person Omar Hadi al-Rashid (Prime Minister)", "Rashid | Person Omar Hadi al-Rashid (Prime Minister)")]
    [InlineData("President Ada Marsh agreed. Mr. Marsh left.", "Ada Marsh | Person Ada Marsh (President)", "Marsh | Person Ada Marsh (President)")]
    public void A_role_names_the_state_and_a_short_name_the_person(string text, string first, string second) => Check(text, first, second);

    [Theory]
    [InlineData("They left Hareer base.", "Hareer base | Facility Hareer base")]
    [InlineData("They left Wadi al-Sar airbase.", "Wadi al-Sar airbase | Facility Wadi al-Sar airbase")]
    [InlineData("They left Camp Marigold.", "Camp Marigold | Facility Camp Marigold")]
    [InlineData("They left Mosul airport.", "Mosul airport | Facility Mosul airport of Iraq")]
    [InlineData("The Redstone crossing reopened.", "Redstone crossing | Facility Redstone crossing")]
    public void A_facility_is_a_name_with_its_kind(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("They fled across Veldania. Veldania is cold.", "Veldania | Location Veldania", "Veldania | Location Veldania")]
    [InlineData("They fled across Veldania. The Veldanian hills are cold.", "Veldania | Location Veldania", "Veldanian | Norp Veldanian of Veldania")]
    [InlineData("They stayed in Tavor. The Tavori hills are cold.", "Tavor | Location Tavor", "Tavori | Norp Tavori of Tavor")]
    [InlineData("They stayed in Tavor. The Tavorish hills are cold.", "Tavor | Location Tavor", "Tavorish | Norp Tavorish of Tavor")]
    [InlineData("They stayed in Veldania. The Veldanian army left.", "Veldania | Location Veldania of Veldania acts", "Veldanian | Norp Veldanian of Veldania")]
    [InlineData("Veldania and Orlesk signed an accord.", "Veldania | Location Veldania of Veldania acts", "Orlesk | Location Orlesk of Orlesk acts")]
    [InlineData("On Friday Veldania and Orlesk have agreed on a truce.", "Veldania | Location Veldania of Veldania acts", "Orlesk | Location Orlesk of Orlesk acts")]
    [InlineData("The government of Veldania met. Veldania agreed.", "Veldania | Location Veldania of Veldania acts", "Veldania | Location Veldania of Veldania acts")]
    [InlineData("They met in Veldania's parliament. Veldania agreed.", "Veldania | Location Veldania of Veldania acts", "Veldania | Location Veldania of Veldania acts")]
    [InlineData("They came to Dravik, the capital of Veldania. Dravik agreed.", "Dravik | Location Dravik of Veldania", "Veldania | Location Veldania of Veldania acts", "Dravik | Location Dravik of Veldania acts")]
    public void An_unknown_place_is_known_by_its_surroundings(string text, params string[] expected) => Check(text, expected);

    [Theory]
    [InlineData("They met in Georgia.", "Georgia | Location Georgia of Georgia acts")]
    [InlineData("Jordan and Syria agreed.", "Jordan | Location Jordan of Jordan acts", "Syria | Location Syria of Syria acts")]
    [InlineData("IRAQ AND IRAN AGREE ON TRUCE", "IRAQ | Location Iraq of Iraq acts", "IRAN | Location Iran of Iran acts")]
    [InlineData("US AND IRAQ AGREE ON TRUCE\nThe US agreed.", "US | Location United States of United States acts", "IRAQ | Location Iraq of Iraq acts", "US | Location United States of United States acts")]
    public void An_ambiguous_name_is_taken_where_its_surroundings_support_it(string text, params string[] expected) => Check(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData("Great Service!")]
    [InlineData("Nice room!")]
    [InlineData("GIVE US YOUR TURKEY NOW PLEASE")]
    [InlineData("both countries and the two sides agreed")]
    [InlineData("The two sides and both capitals agreed.")]
    [InlineData("the minister left the base on monday")]
    [InlineData("They agreed on Monday in January.")]
    [InlineData("😀🎉 مرحبا بالعالم שלום")]
    [InlineData("We want the ban lifted.")]
    public void What_names_nothing_is_no_name(string text) => Check(text);

    [Fact]
    public void The_gazetteer_tells_the_state_of_any_known_name()
    {
        Gazetteer.English.StateOf("U.S.").ShouldBe("United States");
        Gazetteer.English.StateOf("American").ShouldBe("United States");
        Gazetteer.English.StateOf("Kremlin").ShouldBe("Russia");
        Gazetteer.English.StateOf("Mosul").ShouldBe("Iraq");
        Gazetteer.English.StateOf("Atlantis").ShouldBeNull();
    }

    [Fact]
    public void Any_text_gives_names_in_order_that_do_not_overlap()
    {
        string[] pieces = ["Iraq", "US", "'s", "-", "al", "Prime", "Minister", "Jane", "Roe", ",", "the", "capital", "of", "in", "Veldania", "Veldanian", "Army", "(", "PMU", ")", ".", "\n", "said", "Camp", "base", "IRAN", "😀", "and"];
        var texts = Gen.Elements(pieces).ArrayOf().Select(words => string.Join(' ', words));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var mentions = PartyStage.English.Annotate(PlainWords.Report(text)).Entities;
            mentions.ShouldAllBe(mention => mention.Span.Length > 0 && mention.Span.End <= text.Length && mention.Name.Length > 0);
            mentions.Zip(mentions.Skip(1)).ShouldAllBe(pair => pair.First.Span.End <= pair.Second.Span.Start);
        }).QuickCheckThrowOnFailure();
    }

    private static void Check(string text, params string[] expected) =>
        PartyStage.English.Annotate(PlainWords.Report(text)).Entities.Select(mention => Describe(text, mention)).ShouldBe(expected);

    private static string Describe(string text, EntityMention mention) =>
        $"{mention.Span.In(text)} | {mention.Type} {mention.Name}"
        + (mention.State is { } state ? " of " + state : "")
        + (mention.StandsForState ? " acts" : "")
        + (mention.Role is { } role ? $" ({role})" : "");
}
