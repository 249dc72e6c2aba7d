namespace Pactwatch.Language.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The truce holds. Talks go on.", "The truce holds.", "Talks go on.")]
    [InlineData("Will it hold? Nobody knows! So be it.", "Will it hold?", "Nobody knows!", "So be it.")]
    [InlineData("He paused… Then he signed.", "He paused…", "Then he signed.")]
    [InlineData("It was announced.The minister left.", "It was announced.", "The minister left.")]
    [InlineData("It ended.[4] Then came peace.", "It ended.[4]", "Then came peace.")]
    [InlineData("They left in 2021. Others stayed.", "They left in 2021.", "Others stayed.")]
    [InlineData("The deal covers 40 villages. 12 are empty.", "The deal covers 40 villages.", "12 are empty.")]
    public void A_sentence_ends_with_its_mark(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("The last troops are in the U.S. The deal is done.", "The last troops are in the U.S.", "The deal is done.")]
    [InlineData("It was signed at 5 p.m. They then left.", "It was signed at 5 p.m.", "They then left.")]
    [InlineData("The base is run by Vane Corp. It has 300 workers.", "The base is run by Vane Corp.", "It has 300 workers.")]
    [InlineData("They brought tents, food, etc. The road was open.", "They brought tents, food, etc.", "The road was open.")]
    [InlineData("The offices are in Washington, D.C. He lives there.", "The offices are in Washington, D.C.", "He lives there.")]
    public void A_sentence_ends_with_an_abbreviation_when_a_new_one_starts(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("“We will leave.” He went on.", "“We will leave.”", "He went on.")]
    [InlineData("\"We will leave.\" He went on.", "\"We will leave.\"", "He went on.")]
    [InlineData("“Will they go?” The envoy did not say.", "“Will they go?”", "The envoy did not say.")]
    [InlineData("The envoy spoke of “a last chance”. Then he left.", "The envoy spoke of “a last chance”.", "Then he left.")]
    [InlineData("(The text was not published.) The talks went on.", "(The text was not published.)", "The talks went on.")]
    public void Closing_marks_belong_to_the_sentence_that_they_close(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("A heading\n\nThe text of it.", "A heading", "The text of it.")]
    [InlineData("TRUCE HOLDS FOR A THIRD DAY\nThe guns were silent on Monday.", "TRUCE HOLDS FOR A THIRD DAY", "The guns were silent on Monday.")]
    [InlineData("• Troops leave the valley\n• Prisoners come home", "• Troops leave the valley", "• Prisoners come home")]
    [InlineData("Agreed on Monday:\n1) an end to the shelling\n2) open roads", "Agreed on Monday:", "1) an end to the shelling", "2) open roads")]
    [InlineData("A line\r\n\r\nAnother", "A line", "Another")]
    [InlineData("One block\u2028Another block", "One block", "Another block")]
    public void Headings_list_items_and_blank_lines_end_a_sentence(string text, params string[] sentences) => Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("The U.S. Army left on Sept. 15 with Gen. Vane.")]
    [InlineData("J. F. Vane met Dr. Moor at 5 p.m. on Monday.")]
    [InlineData("Lt. Gen. Orla Vane of the U.N. mission met Sen. Moor.")]
    [InlineData("U.S. forces will leave by Jan. 20, vs. the planned Feb. 3.")]
    [InlineData("Vane Corp. and Moor Inc. built it, cf. the report of Mr. Hale.")]
    [InlineData("GEN. VANE AND LT. GEN. MOOR MEET")]
    public void Abbreviations_titles_and_initials_do_not_end_a_sentence(string text) => Sentences(text).ShouldBe([text]);

    [Theory]
    [InlineData("“Will you go?” she asked.")]
    [InlineData("“We leave!” he shouted.")]
    [InlineData("“We enjoy the rest that our dead have won,” Vane told the envoys earlier this month.")]
    [InlineData("\"We enjoy the rest that our dead have won,\" Norland's envoy said.")]
    [InlineData("He spoke of peace... and left.")]
    [InlineData("Prices rose 3.5 percent to $2.40.")]
    [InlineData("It cost $3.5 million, or €3.2m.")]
    [InlineData("The text of the deal was wrapped at a narrow column by the\nagency that sent it out.")]
    [InlineData("The site vane.example.org has the text.")]
    [InlineData("Some 2,400 Norland troops are in the valley.")]
    [InlineData("Nearly 2,900 Norland troops are there today.")]
    [InlineData("On 27 April 100,000 Norland troops crossed the river.")]
    [InlineData("By 19 October 1919 Moor's men were at the gates.")]
    [InlineData("It hit the '99 Boys, a unit of 70,000 First Army men.")]
    [InlineData("Yahoo! , he said, was not asked.")]
    public void A_sentence_goes_on_where_its_words_do(string text) => Sentences(text).ShouldBe([text]);

    [Fact]
    public void No_sentence_crosses_from_one_part_into_another()
    {
        const string text = "A title\nand a text";

        var analyzed = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, 7), new TextSpan(8, 18)]);

        analyzed.Sentences.Select(sentence => sentence.Span.In(text)).ShouldBe(["A title", "and a text"]);
    }

    [Fact]
    public void A_text_without_full_stops_is_cut_behind_a_comma_at_latest_after_400_tokens()
    {
        var text = string.Concat(Enumerable.Repeat("word, and ", 1000));

        var sentences = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]).Sentences;

        sentences.ShouldAllBe(sentence => sentence.Tokens.Count <= 400);
        sentences[0].Span.In(text).ShouldEndWith(",");
    }

    private static IEnumerable<string> Sentences(string text) =>
        LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]).Sentences.Select(sentence => sentence.Span.In(text));
}
