using Pactwatch.Language.Names;

namespace Pactwatch.Language.Tests.Names;

/// <summary>Which names are found in sentences like those of reports, and of what kind.</summary>
public sealed class NameTaggerTests
{
    [Theory]
    [InlineData("Foreign Minister Elena Markovic met reporters in the capital.", "Elena Markovic")]
    [InlineData("“We will not wait,” said Thomas Reed, who led the delegation.", "Thomas Reed")]
    [InlineData("Gen. Robert Hale took command in June, and Hale left in July.", "Robert Hale", "Hale")]
    [InlineData("According to Maria Gonzalez, a spokeswoman, the convoy was stopped.", "Maria Gonzalez")]
    [InlineData("President Johnson signed the order on Friday.", "Johnson")]
    [InlineData("Mr. Lindqvist, 54, declined to comment.", "Lindqvist")]
    public void Persons_are_found_without_their_titles(string text, params string[] persons) => Found(text, NameType.Person).ShouldBe(persons);

    [Theory]
    [InlineData("Troops crossed into Syria from Jordan on Monday.", "Syria", "Jordan")]
    [InlineData("The talks were held in Geneva, Switzerland.", "Geneva", "Switzerland")]
    [InlineData("A village near Aleppo was shelled.", "Aleppo")]
    [InlineData("Aid arrived in northern Ethiopia last week.", "Ethiopia")]
    [InlineData("He flew to Cyprus on Monday.", "Cyprus")]
    public void Places_are_found(string text, params string[] places) => Found(text, NameType.Location).ShouldBe(places, ignoreOrder: true);

    [Theory]
    [InlineData("The Ministry of Defence denied the report.", "Ministry of Defence")]
    [InlineData("The United Nations sent monitors.", "United Nations")]
    [InlineData("Workers at Northern Rail Ltd. ended their strike.", "Northern Rail Ltd.")]
    [InlineData("Doctors of the World Health Organization arrived.", "World Health Organization")]
    [InlineData("Fighters of Hezbollah withdrew.", "Hezbollah")]
    public void Organizations_are_found(string text, params string[] organizations) => Found(text, NameType.Organization).ShouldBe(organizations);

    [Theory]
    [InlineData("French and Turkish officers will meet.", "French", "Turkish")]
    [InlineData("The Iraqi prime minister spoke to the Kurds.", "Iraqi", "Kurds")]
    [InlineData("A German company won the contract.", "German")]
    [InlineData("Ukrainian forces hold the bridge.", "Ukrainian")]
    [InlineData("Sunni and Shiite leaders agreed.", "Sunni", "Shiite")]
    public void Peoples_and_faiths_are_found(string text, params string[] peoples) => Found(text, NameType.Norp).ShouldBe(peoples);

    [Theory]
    [InlineData("Aircraft left Bagram Air Base at night.", "Bagram Air Base")]
    [InlineData("The prisoners landed at Heathrow Airport.", "Heathrow Airport")]
    [InlineData("They met at Camp Bondsteel.", "Camp Bondsteel")]
    public void Facilities_are_found(string text, params string[] facilities) => Found(text, NameType.Facility).ShouldBe(facilities);

    [Theory]
    [InlineData("The two sides will meet again on Monday.")]
    [InlineData("However, nothing was signed in March.")]
    [InlineData("Both armies agreed to withdraw within 30 days.")]
    [InlineData("Yesterday the minister said that talks had failed.")]
    [InlineData("“Nothing,” she said. “Not a word.”")]
    [InlineData("THE TALKS HAVE FAILED, AND NOBODY KNOWS WHY.")]
    public void What_names_nothing_is_left_alone(string text) => Found(text).ShouldBeEmpty();

    [Theory]
    [InlineData("IRAQ AND TURKEY SIGN WATER DEAL", "IRAQ", "TURKEY")]
    [InlineData("Iraq and Turkey Sign Water Deal After Long Talks", "Iraq", "Turkey")]
    [InlineData("iraq and turkey signed a water deal after long talks.", "iraq", "turkey")]
    public void Places_are_found_however_they_are_written(string text, params string[] places) => Found(text, NameType.Location).ShouldBe(places);

    [Fact]
    public void What_one_sentence_makes_plain_is_known_in_the_others()
    {
        const string Text = "Dravik said little. Prime Minister Ana Dravik left at noon, and Mrs. Dravik did not return.";
        Found(Text, NameType.Person).ShouldBe(["Dravik", "Ana Dravik", "Dravik"]);
    }

    [Fact]
    public void A_listed_name_of_ones_own_is_found()
    {
        const string Text = "the monitors will enter orlo on friday and leave orlo on sunday.";
        Tag(NameTagger.English, Text).ShouldNotContain(name => name.Text == "orlo");
        var own = NameTagger.EnglishWith(ListedNames.Parse("Orlo\tcity").Names);
        Tag(own, Text).Where(name => name.Type == NameType.Location).Select(name => name.Text).ShouldBe(["orlo", "orlo"]);
    }

    private static IEnumerable<string> Found(string text, NameType type) => Tag(NameTagger.English, text).Where(name => name.Type == type).Select(name => name.Text);

    private static IEnumerable<string> Found(string text) => Tag(NameTagger.English, text).Select(name => name.Text);

    private static List<(string Text, NameType Type)> Tag(NameTagger tagger, string text)
    {
        var cut = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]);
        return [.. tagger.Tag(text, cut.Sentences, cut.Tokens).Select(name => (cut.Tokens[name.Tokens.First].Span.Cover(cut.Tokens[name.Tokens.End - 1].Span).In(text), name.Type))];
    }
}
