using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Tests.Annotation.Attribution;
using Pactwatch.Text;

namespace Pactwatch.Tests.Derivation;

/// <summary>A copy's slip is no disagreement; a second original that says so makes it one.</summary>
public sealed class CopyErrorTests
{
    private const string Opening = "Orvia and Beska have agreed on a plan for the withdrawal of Orvian forces from the Torsk valley, two officials said on Monday. ¶ ";
    private const string Closing = " ¶ The plan has still to be signed and must be ratified by both parliaments. ¶ Talks began in Port Sable in October 2030 and were broken off twice, most recently in January after a patrol was shelled near the town of Brenna.";
    private const string OwnOpening = "A pact between Orvia and Beska over the Torsk valley is close, the Courier has learned from people at the talks. ¶ ";

    [Theory]
    [InlineData("Orvia will withdraw 400 soldiers from the Torsk valley by September 2031.", "Orvia will withdraw 400 soldiers from the Torsk valley in September 2031.", "Orvian troops, 400 of them, are to leave the Torsk valley in September 2031.")]
    [InlineData("Orvia will withdraw 400 soldiers from the Torsk valley by September 2031.", "Orvia will withdraw 400 soldiers from the Torsk valley by November 2031.", "By November 2031 Orvia is to withdraw 400 soldiers from the Torsk valley.")]
    [InlineData("Orvia will withdraw 400 soldiers from the Torsk valley by September 2031.", "Orvia will withdraw 4,000 soldiers from the Torsk valley by September 2031.", "By September 2031 as many as 4,000 Orvian soldiers are to withdraw from the Torsk valley.")]
    [InlineData("Beska would release 214 prisoners within 30 days of signing, the officials said.", "Beska would release 241 prisoners within 30 days of signing, the officials said.", "Within 30 days of the signing Beska is to set free 241 prisoners.")]
    [InlineData("Orvia will pay $60 million towards rebuilding homes by 1 December 2031.", "Orvia will pay $60 million towards rebuilding homes by 1 December 2032.", "By 1 December 2032 Orvia is to pay $60 million towards the rebuilding of homes.")]
    public void A_slip_has_no_vote_until_a_second_original_says_so(string right, string wrong, string own)
    {
        var original = Report(0, Opening + right + Closing, "Reuters", 3);
        var slip = Report(1, Opening + wrong + Closing, "Helm Courier", 4);
        ShouldBe(isCopyError: true, original, slip);
        ShouldBe(isCopyError: true, original, Report(1, Opening + wrong + Closing + " ¶ (Reuters)", "Helm Courier", 4));
        ShouldBe(isCopyError: false, original, slip, Report(2, OwnOpening + own, "The Hill Courier", 5));
    }

    [Theory]
    [InlineData("Orvia will withdraw 400 soldiers from the Torsk valley by September 2031.", "Orvia will withdraw 400 soldiers from the Torsk valley in September 2031.", "Orvian troops, 400 of them, are to leave the Torsk valley in September 2031.")]
    [InlineData("Beska would release 214 prisoners within 30 days of signing, the officials said.", "Beska would release 241 prisoners within 30 days of signing, the officials said.", "Within 30 days of the signing Beska is to set free 241 prisoners.")]
    public void Copies_of_an_original_that_is_not_held_do_not_disagree_either(string right, string wrong, string own)
    {
        Report[] copies = [Report(0, Opening + right + Closing + " ¶ (Reuters)", "Helm Courier", 4), Report(1, Opening + wrong + Closing + " ¶ (Reuters)", "Southern Star", 4)];
        ShouldBe(isCopyError: true, copies);
        ShouldBe(isCopyError: true, [.. copies, Report(2, Opening + right + Closing + " ¶ (Reuters)", "Hill Gazette", 4)]);
        ShouldBe(isCopyError: false, [.. copies, Report(2, OwnOpening + own, "The Hill Courier", 5)]);
    }

    [Theory]
    [InlineData("Beska would release 214 prisoners within 30 days of signing, the officials said.", "Beska would release 241 prisoners within 30 days of signing, the Beskan justice ministry told the Courier.")]
    [InlineData("Orvia will withdraw 400 soldiers from the Torsk valley by September 2031.", "Orvia will withdraw 400 soldiers from the Torsk valley by November 2031, the defence minister of Orvia, Hedda Rosk, said in an interview with the Courier.")]
    public void What_a_copy_found_out_itself_is_a_second_voice(string told, string own) =>
        ShouldBe(isCopyError: false, Report(0, Opening + told + Closing, "Reuters", 3), Report(1, Opening + "The harvest was poor. ¶ " + Closing + " ¶ " + own, "Helm Courier", 4));

    private static void ShouldBe(bool isCopyError, params Report[] reports)
    {
        var ledger = Pipeline.English.Reconcile(reports, [], null, 1);
        var found = ledger.Accords.SelectMany(accord => accord.Discrepancies).ToArray();
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(discrepancy => discrepancy.CopyError == isCopyError);
    }

    private static Report Report(int number, string body, string outlet, int day) =>
        SpeechFixture.Annotate(body, $"r-{number}", outlet, PublishedBelief.On(new LocalDate(2031, 3, day), PublishedBasis.Given)).Report;
}
