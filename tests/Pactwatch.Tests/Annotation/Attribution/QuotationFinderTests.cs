using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;

namespace Pactwatch.Tests.Annotation.Attribution;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said \"we go home\" twice.", "we go home")]
    [InlineData("He said “we go home” twice.", "we go home")]
    [InlineData("He said „we go home“ twice.", "we go home")]
    [InlineData("He said ''we go home'' twice.", "we go home")]
    [InlineData("He said ``we go home'' twice.", "we go home")]
    [InlineData("''We go home,'' he said. ''It's late.''", "We go home, | It's late.")]
    [InlineData("He said «we go home» twice.", "we go home")]
    [InlineData("He said »we go home« twice.", "we go home")]
    [InlineData("He said ‘we go home’ twice.", "we go home")]
    [InlineData("He said 'we go home' twice.", "we go home")]
    [InlineData("He said ‘it’s the officials’ plan’ twice.", "it’s the officials’ plan")]
    [InlineData("He said 'it's our plan' twice.", "it's our plan")]
    [InlineData("“One.” “Two.”", "One. | Two.")]
    [InlineData("(\"one\") and \"two\"", "one | two")]
    public void Marks_of_every_style_hold_a_quotation(string text, string expected) => Words(text).ShouldBe(expected);

    [Theory]
    [InlineData("“He said ‘never again’ to us,” she said.", "0 He said ‘never again’ to us, | 1 never again")]
    [InlineData("\"He said 'never again' to us,\" she said.", "0 He said 'never again' to us, | 1 never again")]
    [InlineData("''He said 'never again' to us,'' she said.", "0 He said 'never again' to us, | 1 never again")]
    [InlineData("''He said 'never again.\u0027''", "0 He said 'never again.' | 1 never again.")]
    public void An_inner_quotation_lies_one_deeper(string text, string expected) =>
        string.Join(" | ", Find(text).Select(quotation => $"{quotation.Depth} {quotation.Words.In(text)}")).ShouldBe(expected);

    [Theory]
    [InlineData("It's the officials' plan.")]
    [InlineData("The ’90s and the '90s were years of talks.")]
    [InlineData("The workers’ union and the drivers’ union met.")]
    [InlineData("The post is 6'2\u0027' tall and 3\u0027' wide.")]
    [InlineData("A ‘ and a lonely “")]
    public void Apostrophes_and_lonely_marks_hold_none(string text) => Words(text).ShouldBeEmpty();

    [Fact]
    public void A_quotation_that_lacks_its_closing_mark_ends_with_the_paragraph()
    {
        const string text = "He said: “We go home.\n\nThe talks went on.";
        var quotation = Find(text, new TextSpan(0, 21), new TextSpan(23, text.Length)).ShouldHaveSingleItem();
        quotation.IsClosed.ShouldBeFalse();
        quotation.Words.In(text).ShouldBe("We go home.");
    }

    [Fact]
    public void A_quotation_left_open_goes_on_where_the_next_paragraph_opens_with_a_mark()
    {
        const string text = "He said: “We go home.\n\n“We are tired.”";
        Find(text, new TextSpan(0, 21), new TextSpan(23, text.Length)).Select(quotation => quotation.Continues).ShouldBe([false, true]);
    }

    [Fact]
    public void Any_characters_give_quotations_inside_the_text_without_overlap_at_one_depth()
    {
        var texts = Gen.ArrayOf(Gen.Elements('a', ' ', '.', '"', '\'', '`', '“', '”', '‘', '’', '«', '»', '„', 's', '1')).Select(letters => new string(letters)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var outer = Find(text).Where(quotation => quotation.Depth == 0).OrderBy(quotation => quotation.Marks.Start).ToArray();
            return outer.All(quotation => quotation.Marks.Contains(quotation.Words) && quotation.Marks.End <= text.Length)
                && outer.Zip(outer.Skip(1)).All(pair => pair.First.Marks.End <= pair.Second.Marks.Start);
        }).QuickCheckThrowOnFailure();
    }

    private static string Words(string text) => string.Join(" | ", Find(text).Select(quotation => quotation.Words.In(text)));

    private static IEnumerable<Quotation> Find(string text, params TextSpan[] paragraphs) =>
        QuotationFinder.Find(text, paragraphs.Length > 0 ? paragraphs : [new TextSpan(0, text.Length)]);
}
