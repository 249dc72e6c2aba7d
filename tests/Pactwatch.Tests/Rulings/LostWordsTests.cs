using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Tests.Rulings;

/// <summary>Judgements find their words again in a text that was read otherwise, and say so where they don't.</summary>
public sealed class LostWordsTests
{
    private const string Told = "Norland and Kerland signed the accord on Monday. Norland will withdraw “all” its troops from Tarrin by the end of June 2031. Kerland will release 40 prisoners by 1 July 2031.";

    private const string Words = "Norland will withdraw “all” its troops from Tarrin by the end of June 2031";

    private static readonly Rulers Makers = new();

    [Theory]
    [InlineData(Told)]
    [InlineData("By Our Staff\n\n" + Told)]
    [InlineData("Norland and Kerland signed the accord on Monday.\n\nNorland will  withdraw \"all\" its troops\nfrom Tarrin by the end of June 2031. Kerland will release 40 prisoners by 1 July 2031.")]
    [InlineData("Norland and Kerland signed the accord on Monday. Norland will withdraw “all” its troops from Tarrin by the end of June 2031.")]
    public void Words_are_found_whatever_blanks_and_quotation_marks_a_newer_reader_makes_of_them(string text) =>
        Fate(text).Fate.ShouldBe(JudgementFate.InEffect);

    [Theory]
    [InlineData("Norland and Kerland signed the accord on Monday. Norland will withdraw most of its troops from Tarrin by the end of June 2031.")]
    [InlineData("Norland and Kerland signed the accord on Monday. Norland will withdraw “all” its troops from Tarrin by the end of July 2031.")]
    [InlineData("Kerland will release 40 prisoners by 1 July 2031.")]
    [InlineData("")]
    public void Words_that_changed_are_lost_and_listed(string text)
    {
        var effect = Fate(text);
        effect.Fate.ShouldBe(JudgementFate.Lost);
        effect.Reason.ShouldBe("Its words are found no more in the report.");
    }

    [Fact]
    public void A_report_that_is_not_held_is_no_loss_of_words()
    {
        var judgement = Judgement(Told);
        var ledger = Pipeline.English.Reconcile([Rulers.Report("r-other", "2031-03-03", Told)], [judgement], null, 1);
        Rulers.Fate(ledger, judgement).Fate.ShouldBe(JudgementFate.Absent);
    }

    [Fact]
    public void Words_that_stand_twice_are_told_apart_by_what_stands_around_them()
    {
        const string Text = "Norland will withdraw from Tarrin by May 2031. Kerland will withdraw from Tarrin by May 2031.";
        var report = Rulers.Report("r-a", "2031-03-03", Text);
        var second = Text.LastIndexOf("will withdraw from Tarrin", StringComparison.Ordinal);
        var edit = Makers.By("Ines").Make(JudgementKind.Edit, JudgedWords.Of(report, new TextSpan(second, second + "will withdraw from Tarrin".Length)), "places", """["Orlo"]""", about: "undertaking/withdraw");
        var read = Pipeline.English.Claims(report);
        new AppliedJudgements([edit], new JudgedPlaces([report], [report]), [read]).Claims(read).Undertakings.Select(claim => (claim.Actor.Value, claim.Places[0].Value)).ShouldBe([("Norland", "Tarrin"), ("Kerland", "Orlo")]);
    }

    [Fact]
    public void A_judgement_on_a_page_holds_for_its_edited_version()
    {
        var first = Rulers.Report("r-a", "2031-03-03", Told, "https://example.org/story");
        var edited = Rulers.Report("r-b", "2031-03-04", Told + " Updated on Tuesday.", "https://example.org/story");
        var judgement = new JudgementMaker("Ines", NodaTime.Instant.FromUnixTimeSeconds(0)).Make(
            JudgementKind.Edit, JudgedWords.Of(first, new TextSpan(Told.IndexOf(Words, StringComparison.Ordinal), Told.IndexOf(Words, StringComparison.Ordinal) + Words.Length)), "places", """["Orlo"]""", about: "undertaking/withdraw");
        var ledger = Pipeline.English.Reconcile([first, edited], [judgement], null, 1);
        Rulers.Fate(ledger, judgement).Fate.ShouldBe(JudgementFate.InEffect);
        ledger.Accords.SelectMany(accord => accord.Undertakings).Single(entry => entry.Act == Act.Withdraw).ShouldSatisfyAllConditions(
            entry => entry.Places.ShouldBe(["Orlo"]),
            entry => entry.Mentions.ShouldAllBe(mention => mention.Report == edited.Id));
    }

    private static JudgementEffect Fate(string text)
    {
        var judgement = Judgement(Told);
        return Rulers.Fate(Pipeline.English.Reconcile([Rulers.Report("r-a", "2031-03-03", text)], [judgement], null, 1), judgement);
    }

    private static Judgement Judgement(string text)
    {
        var at = text.IndexOf(Words, StringComparison.Ordinal);
        return Makers.By("Ines").Make(JudgementKind.Doubt, JudgedWords.Of(Rulers.Report("r-a", "2031-03-03", text), new TextSpan(at, at + Words.Length)), value: "\"All of them?\"");
    }
}
