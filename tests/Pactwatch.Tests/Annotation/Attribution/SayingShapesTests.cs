using Pactwatch.Annotation.Attribution;
using Pactwatch.Derivation;
using Shouldly;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>Sayings whose shape on the page, not a cue before a clause, shows who says what.</summary>
public sealed class SayingShapesTests
{
    [Theory]
    [InlineData("“If the port closes,” Novak said, “what will feed us?”", "Ana Novak: “If the port closes,” … “what will feed us?”")]
    [InlineData("So when the harbour let it be known that it would sell, Novak said, “we were stunned.”", "Ana Novak: So when the harbour let it be known that it would sell … “we were stunned.”")]
    [InlineData("The tolls, Novak says, are the gravest of all the threats.", "Ana Novak: The tolls … are the gravest of all the threats")]
    [InlineData("The bridge, Viktor Hale told reporters, will open in May.", "Viktor Hale: The bridge … will open in May")]
    [InlineData("These drivers, Hale said, were paid by the day.", "Viktor Hale: These drivers … were paid by the day")]
    public void A_saying_between_commas_has_content_on_both_sides(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("On Friday, after the vote, Novak said, “We are done with it.”", "Ana Novak: “We are done with it.”")]
    [InlineData("Asked about the tolls, Novak said, they would stay.", "Asked about the tolls")]
    [InlineData("Speaking in Helm, Novak said, “The road is open.”", "Ana Novak: “The road is open.”")]
    public void What_tells_of_the_saying_is_none_of_its_content(string text, string words)
    {
        if (words.Contains(':', StringComparison.Ordinal)) Dump(text).ShouldContain(words);
        else Dump(text).ShouldAllBe(line => !line.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ana Novak: Troops will leave the port by May", "Ana Novak: Troops will leave the port by May")]
    [InlineData("Defence Ministry: Two bridges were rebuilt in June", "Defence Ministry: Two bridges were rebuilt in June")]
    [InlineData("Harbour Union: Members vote on Friday", "Harbour Union: Members vote on Friday")]
    [InlineData("Officials: The talks go on in Helm", "officials: The talks go on in Helm")]
    [InlineData("Minister Ana Novak: No troops will stay behind", "Ana Novak: No troops will stay behind")]
    public void A_label_before_a_colon_speaks(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("Norland: Talks on the port go on in Helm")]
    [InlineData("The deal has three parts: troops, money and time for all.")]
    [InlineData("Key points: the army leaves the port in June.")]
    [InlineData("In Helm: what the port means to its people.")]
    public void A_topic_before_a_colon_does_not(string text) => Dump(text).ShouldBeEmpty();

    [Theory]
    [InlineData("“No more of this.” — Ana Novak, minister", "Ana Novak: “No more of this.”")]
    [InlineData("“We need a teacher who stays for a year.” ― Jora Ashbury", "Jora Ashbury: “We need a teacher who stays for a year.”")]
    [InlineData("“They never asked us at all.” – Harbour Union", "Harbour Union: “They never asked us at all.”")]
    [InlineData("“Where was the army then?” — Pell Varro, 61", "Pell Varro: “Where was the army then?”")]
    [InlineData("“Nobody here sleeps at night.” -- Viktor Hale", "Viktor Hale: “Nobody here sleeps at night.”")]
    public void A_name_behind_a_dash_signs_the_quotation(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("“We need more time for that” — a phrase he loved — is the refrain.")]
    [InlineData("The book “War on the Long River” — Harper Field — sold well.")]
    [InlineData("“The long way home” — and a short one back — is a song.")]
    public void A_dash_inside_a_sentence_signs_nothing(string text) => Dump(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Hale said it was a “mistake” of the old guard.", "it was a “mistake” of the old guard")]
    [InlineData("Hale said that drivers can “rock the boat” and “stir the pot.”", "that drivers can “rock the boat” and “stir the pot.”")]
    [InlineData("Novak said the sale would “ruin” Helm for a generation.", "the sale would “ruin” Helm for a generation")]
    [InlineData("Novak said it would be “improper” to speak while the inquiry is under way.", "it would be “improper” to speak while the inquiry is under way")]
    [InlineData("Hale said the “budget plan” would pay for the road.", "the “budget plan” would pay for the road")]
    public void A_clause_goes_on_behind_a_closing_mark(string text, string content) => Dump(text).ShouldContain(line => line.EndsWith(": " + content, StringComparison.Ordinal));

    [Theory]
    [InlineData("Hale said the road was “open to all,” in a speech on Monday.", "in a speech")]
    [InlineData("Hale said it was “over,” while Novak spoke of a new start.", "new start”")]
    [InlineData("“The road is open,” Hale said. He left at noon.", "He left")]
    public void It_ends_where_speech_ends(string text, string words) => Dump(text).ShouldAllBe(line => !line.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("Norland will leave the strip in June, Northwire reported.", true)]
    [InlineData("The talks are over, Quayside Wire reported on Monday.", true)]
    [InlineData("The bridge was sold, Harbourlight reports, citing two officials.", true)]
    [InlineData("Prices rose, Harbourlight reported, and the talks went on.", false)]
    [InlineData("The toll was 40, Helm Post reported earlier.", true)]
    [InlineData("The vote was lost, the Gazetteer reported Tuesday.", true)]
    [InlineData("Prices fell by a tenth, Norland reported.", false)]
    [InlineData("The loss was small, Ana Novak reported.", false)]
    public void Behind_the_news_an_unknown_name_is_an_outlet(string text, bool isOutlet) =>
        BodyOriginReader.Read(SpeechFixture.Annotate(text)).Length.ShouldBe(isOutlet ? 1 : 0);

    private static List<string> Dump(string text)
    {
        var report = SpeechFixture.Annotate(text);
        return [.. report.Attributions.Where(speech => speech.Kind != CueKind.Attitude).Select(speech => $"{speech.Speaker.Name}: {string.Join(" … ", speech.Content.Select(span => report.Text[span]))}")];
    }
}
