namespace Pactwatch.Language.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The truce holds. Talks go on.", "The truce holds.", "Talks go on.")]
    [InlineData("The last troops are in the U.S. The deal is done.", "The last troops are in the U.S.", "The deal is done.")]
    [InlineData("“We will leave.” He went on.", "“We will leave.”", "He went on.")]
    [InlineData("\"We will leave.\" He went on.", "\"We will leave.\"", "He went on.")]
    [InlineData("Will it hold? Nobody knows! So be it.", "Will it hold?", "Nobody knows!", "So be it.")]
    [InlineData("He paused… Then he signed.", "He paused…", "Then he signed.")]
    [InlineData("It was announced.The minister left.", "It was announced.", "The minister left.")]
    [InlineData("A heading\n\nThe text of it.", "A heading", "The text of it.")]
    [InlineData("It ended.[4] Then came peace.", "It ended.[4]", "Then came peace.")]
    public void A_sentence_ends_here(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("The U.S. Army left on Sept. 15 with Gen. Vane.")]
    [InlineData("J. F. Vane met Dr. Moor at 5 p.m. on Monday.")]
    [InlineData("“Will you go?” she asked.")]
    [InlineData("Prices rose 3.5 percent to $2.40.")]
    [InlineData("He spoke of peace... and left.")]
    [InlineData("The text of the deal was wrapped at a narrow column by the\nagency that sent it out.")]
    public void A_sentence_goes_on_here(string text) => Sentences(text).ShouldBe([text]);

    [Fact]
    public void No_sentence_crosses_from_one_part_into_another()
    {
        const string text = "A title\nand a text";

        var analyzed = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, 7), new TextSpan(8, 18)]);

        analyzed.Sentences.Select(sentence => sentence.Span.In(text)).ShouldBe(["A title", "and a text"]);
    }

    private static IEnumerable<string> Sentences(string text) =>
        LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]).Sentences.Select(sentence => sentence.Span.In(text));
}
