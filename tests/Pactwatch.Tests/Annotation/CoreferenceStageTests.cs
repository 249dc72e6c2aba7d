using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Annotation;
using Pactwatch.Annotation.References;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation;

/// <summary>What pronouns and definite phrases refer to. An expectation reads: the words = the parties.</summary>
public sealed class CoreferenceStageTests
{
    [Theory]
    [InlineData("Norway signed the accord. The country will withdraw its troops.", "The country = Norway", "its = Norway")]
    [InlineData("Fighters of Hezbollah left the town. The group said it was over.", "The group = Hezbollah")]
    [InlineData("The deal was signed with Boeing. The company will pay in May.", "The company = Boeing")]
    [InlineData("The Higher Military Commission met on Monday. The commission will meet again.", "The commission = Higher Military Commission")]
    [InlineData("Foreign Minister Ada Marsh arrived on Friday. The minister left a day later.", "The minister = Ada Marsh")]
    [InlineData("The talks are with NATO. The alliance wants more time.", "The alliance = NATO")]
    public void A_definite_phrase_is_the_one_party_of_its_kind(string text, params string[] expected) => Contains(text, expected);

    [Theory]
    [InlineData("Norway and Sweden signed the accord. Both countries will withdraw their troops.", "Both countries = Norway, Sweden")]
    [InlineData("Iraq signed with Turkey. The two countries agreed on a date.", "The two countries = Iraq, Turkey")]
    [InlineData("Baghdad and Washington have agreed. It needs a go-ahead from both capitals.", "both capitals = Baghdad, Washington")]
    [InlineData("Egypt accused Sudan of shelling. The two sides met again.", "The two sides = Egypt, Sudan")]
    [InlineData("Chad told Niger to wait. Both governments then met.", "Both governments = Chad, Niger")]
    public void A_pair_is_the_two_states_named_lately(string text, params string[] expected) => Contains(text, expected);

    [Theory]
    [InlineData("Norway will withdraw its troops in May.", "its = Norway")]
    [InlineData("Hezbollah said its fighters had left.", "its = Hezbollah")]
    [InlineData("Norway signed on Monday. It will leave in May.", "It = Norway")]
    [InlineData("Ada Marsh said she would sign.", "she = Ada Marsh")]
    [InlineData("Boeing promised to keep its plant open.", "its = Boeing")]
    public void A_pronoun_is_the_subject_where_no_other_would_do(string text, params string[] expected) => Contains(text, expected);

    [Theory]
    [InlineData("The group left the town.")]
    [InlineData("Hezbollah and Hamas signed. The group left.")]
    [InlineData("Norway, Sweden and Denmark signed. Both countries left.")]
    [InlineData("Norway signed with Sweden. The country will withdraw.")]
    [InlineData("The talks were long. It was raining when they ended.")]
    [InlineData("Norway signed. The group of seven met.")]
    [InlineData("")]
    public void What_is_not_plain_stays_open(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void Whatever_the_text_references_lie_in_order_behind_their_parties()
    {
        string[] pieces = ["Norway", "Sweden", "Hezbollah", "and", "signed", ".", "The", "country", "group", "both", "countries", "its", "it", "said", "troops", "of", "that", "Ada Marsh", "she", "the two", "sides", "\n", "😀"];
        var texts = Gen.Elements(pieces).ArrayOf().Select(words => string.Join(' ', words));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var found = Annotated(text).Coreferences;
            found.Zip(found.Skip(1)).ShouldAllBe(pair => pair.First.Span.Start <= pair.Second.Span.Start);
            found.ShouldAllBe(one => one.Antecedents.Length > 0 && one.Antecedents.Length == one.Names.Length && one.Antecedents.All(span => span.End <= one.Span.Start));
        }).QuickCheckThrowOnFailure();
    }

    private static void Contains(string text, string[] expected)
    {
        var found = Found(text);
        foreach (var one in expected) found.ShouldContain(one);
    }

    private static string[] Found(string text) =>
        [.. Annotated(text).Coreferences.Select(one => $"{one.Span.In(text)} = {string.Join(", ", one.Names)}")];

    private static AnnotatedReport Annotated(string text)
    {
        var reading = new ReportReading(ReportText.Raw(text), null, null, null, null, "en", PublishedBelief.Unknown, null, []);
        return Pipeline.English.Annotate(new Report(new ReportId("r-test"), "", ["test"], ReportKind.Report, Handling.Public, reading));
    }
}
