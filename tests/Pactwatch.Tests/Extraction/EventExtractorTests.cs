using NodaTime.Text;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Extraction;

/// <summary>
/// What a report says has been done, in whatever words, and what it tells of that nobody has done. A row is a
/// sentence of a report of Monday, 3 March 2031, and what is read from it: "act | day | extent".
/// </summary>
public sealed class EventExtractorTests
{
    // --- the act's own verb
    [Theory]
    [InlineData("Kenya withdrew its troops from the border on 27 February 2031.", "withdraw | 2031-02-27 | full")]
    [InlineData("The rebels have released 40 prisoners.", "release | - | full")]
    [InlineData("The second tranche was paid on 1 March 2031.", "pay | 2031-03-01 | full")]
    [InlineData("Peru handed over the islands to Chile on 20 February 2031, officials said.", "transfer | 2031-02-20 | full")]
    [InlineData("The two armies destroyed their mines last month.", "disarm | 2031-02-01..2031-02-28 | full")]
    [InlineData("The lawsuit has been dropped.", "end | - | full")]
    public void A_deed_told_with_the_verb_of_the_promise(string sentence, string expected) => Read(sentence).ShouldBe([expected]);

    // --- other words for it
    [Theory]
    [InlineData("On 11 February 2031, 52 of our people came home.", "release | 2031-02-11 | full")]
    [InlineData("All 36 hostages are home.", "release | - | full")]
    [InlineData("Thirty prisoners went the other way.", "release | - | full")]
    [InlineData("All 150 observers have arrived.", "provide | - | full")]
    [InlineData("The last tanks drove out on 28 February 2031.", "withdraw | 2031-02-28 | full")]
    [InlineData("The handover of the base took place on 17 February 2031.", "transfer | 2031-02-17 | full")]
    [InlineData("Norway completed the withdrawal of its forces on 20 February 2031.", "withdraw | 2031-02-20 | full")]
    [InlineData("The troops are gone.", "withdraw | - | full")]
    [InlineData("The round of talks ended on 21 February 2031.", "hold | 2031-02-21 | full")]
    public void A_deed_told_in_other_words(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    // --- less than all of it
    [Theory]
    [InlineData("Only 84 of the 120 observers have arrived.", "provide | - | partial")]
    [InlineData("The army has begun to withdraw from the valley.", "withdraw | - | begun")]
    [InlineData("The army has partly withdrawn from the valley.", "withdraw | - | partial")]
    [InlineData("Norway has freed 12 of the 40 prisoners.", "release | - | partial")]
    [InlineData("The company has mostly paid the arrears.", "pay | - | partial")]
    public void A_part_or_a_beginning_is_not_the_whole(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    // --- told as not done
    [Theory]
    [InlineData("Norway has not released the prisoners.", "release | - | not")]
    [InlineData("No agreement was signed on 1 March 2031.", "sign | 2031-03-01 | not")]
    [InlineData("The arrears were never paid.", "pay | - | not")]
    [InlineData("The army did not leave the valley.", "withdraw | - | not")]
    [InlineData("The prisoners have not been freed.", "release | - | not")]
    public void What_was_not_done_is_told_as_such(string sentence, string expected) => Read(sentence).ShouldContain(expected);

    // --- "it took place", said of what the sentence before is about
    [Theory]
    [InlineData("The handover of the base was late. It took place on 17 February 2031.", "transfer | 2031-02-17 | full")]
    [InlineData("The withdrawal of the garrison was quiet. It took place on 10 February 2031.", "withdraw | 2031-02-10 | full")]
    public void It_is_what_was_last_spoken_of(string text, string expected) => Read(text).ShouldContain(expected);

    // --- plans, conditions, wishes, doubts and questions are no deeds
    [Theory]
    [InlineData("Talks were to open in January.")]
    [InlineData("The troops should have left by then.")]
    [InlineData("Kenya would have freed the prisoners.")]
    [InlineData("If Norway released the prisoners, the talks could resume.")]
    [InlineData("The union hopes that the arrears were paid.")]
    [InlineData("Norway denied that it had withdrawn the tanks.")]
    [InlineData("Have the troops left the valley?")]
    [InlineData("The army will withdraw in May.")]
    [InlineData("The ministers agreed to release the prisoners.")]
    [InlineData("The deal is off the table until the troops have left the valley.")]
    public void What_was_not_said_to_have_happened_is_no_event(string sentence) =>
        Read(sentence).ShouldNotContain(told => told.StartsWith("withdraw", StringComparison.Ordinal) || told.StartsWith("release", StringComparison.Ordinal) || told.StartsWith("pay", StringComparison.Ordinal) || told.StartsWith("start", StringComparison.Ordinal));

    // --- who says so
    [Theory]
    [InlineData("The troops left the valley on 1 March 2031.", CompletionWitness.Own)]
    [InlineData("The troops left the valley on 1 March 2031, the head of the observer mission said.", CompletionWitness.Verifier)]
    [InlineData("Residents said that the troops had left the valley on 1 March 2031.", CompletionWitness.Third)]
    public void Who_says_it_is_kept(string sentence, CompletionWitness expected) =>
        OneReport.Claims(sentence).Events.First(told => told.Act == Act.Withdraw).Witness.ShouldBe(expected);

    private static string[] Read(string text) =>
        [.. OneReport.Claims(text).Events.Select(told => $"{told.Act.ToString().ToLowerInvariant()} | {Day(told)} | {told.Extent.ToString().ToLowerInvariant()}")];

    // --- a participle that the tree takes for a deed is the promise's own verb
    [Fact]
    public void The_verb_of_an_undertaking_tells_of_no_event()
    {
        var claims = OneReport.Claims("Kenya will leave the base and cut back its presence in the valley by June 2031.");
        claims.Undertakings.Length.ShouldBe(2);
        claims.Events.ShouldBeEmpty();
    }

    private static string Day(EventClaim told) =>
        told.On?.Value is not { } on ? "-"
        : on.From == on.To ? LocalDatePattern.Iso.Format(on.To!.Value)
        : $"{(on.From is { } from ? LocalDatePattern.Iso.Format(from) : "")}..{(on.To is { } to ? LocalDatePattern.Iso.Format(to) : "")}";
}
