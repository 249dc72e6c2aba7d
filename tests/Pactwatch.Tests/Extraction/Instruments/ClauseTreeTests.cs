using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Extraction.Instruments;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Extraction.Instruments;

/// <summary>An agreement's own text, cut into clauses with their places.</summary>
public sealed class ClauseTreeTests
{
    public static TheoryData<string, string> Texts => new()
    {
        // Articles with numbered paragraphs and points.
        { "ACCORD\n\nArticle 1\n\nTerms\n\n1. The Union shall pay.\n\n2. The Union shall:\n\n(a) open the port; and\n\n(b) close the pit.\n\nArticle 2\n\nThe Union may leave.", "Article 1 | Article 1.1 | Article 1.2 | Article 1.2(a) | Article 1.2(b) | Article 2 | Article 2/1" },
        // Decimal numbers.
        { "MEMORANDUM\n\n1. Pay\n\n1.1 Rates rise by 4 per cent.\n\n1.2 The Company shall:\n\n(i) pay arrears;\n\n(ii) publish the rates.\n\n2. Peace\n\n2.1 Nobody shall strike.", "1 | 1.1 | 1.2 | 1.2(i) | 1.2(ii) | 2 | 2.1" },
        // Ordinals.
        { "JOINT STATEMENT\n\nFirst: Norland will leave the strip.\n\nSecond: Suderia will open the road.", "First | Second" },
        // Points within a paragraph.
        { "PACT\n\n1. Norland shall: (a) leave the strip by May; (b) pay for the road.\n\n2. Suderia shall open the road.", "1 | 1(a) | 1(b) | 2" },
        // Phases with signs.
        { "TRUCE\n\nArticle 1\n\nPhase 1\n\n- Norland shall free 10 men.\n\n- Suderia shall free 20 men.\n\nPhase 2\n\n- Both shall withdraw.", "Article 1 | Article 1/Phase 1 | Article 1/Phase 1/1 | Article 1/Phase 1/2 | Article 1/Phase 2 | Article 1/Phase 2/1" },
        // A letter that is a Roman number follows the letters before it.
        { "PACT\n\n1. The parties shall:\n\n(g) meet;\n\n(h) write;\n\n(i) report;\n\n(j) rest.", "1 | 1(g) | 1(h) | 1(i) | 1(j)" },
        // Annexes, the preamble and the end.
        { "TREATY\n\nNorland and Suderia,\n\nArticle 1\n\nThey shall trade.\n\nDone at Osk on 2 May 2031.\n\nAnnex A\n\n1. Norland shall sell wheat.", "preamble | Article 1 | Article 1/1 | signatures | Annex A | Annex A/1" },
        // Without any number.
        { "DECLARATION\n\nNorland shall leave the strip by June.\n\nSuderia shall pay for the road.", "paragraph 1 | paragraph 2" },
        // Another alphabet, another language.
        { "ACCORD\n\nArticle premier\n\nLes Parties cessent le feu.\n\nArticle 2\n\n1. La Norlande se retire.\n\nFait à Osk, le 2 mai 2031.", "Article 1 | Article 1/1 | Article 2 | Article 2.1 | signatures" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_cut_into_clauses_with_the_places_that_people_cite(string text, string places) =>
        string.Join(" | ", ClauseTree.Of(OneInstrument.Of(text).Text).Select(clause => clause.Path)).ShouldBe(places);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n  ")]
    [InlineData("1.")]
    [InlineData("Article")]
    [InlineData("(a)")]
    [InlineData("Annex")]
    public void A_text_of_next_to_nothing_gives_next_to_nothing(string text) => ClauseTree.Of(OneInstrument.Of(text).Text).Length.ShouldBeLessThan(2);

    [Fact]
    public void A_clause_keeps_its_id_when_its_number_and_its_neighbours_change()
    {
        var one = ClauseTree.Of(OneInstrument.Of("PACT\n\n1. Norland shall leave the strip.\n\n2. Suderia shall pay for the road.").Text);
        var other = ClauseTree.Of(OneInstrument.Of("PACT\n\n1. Both shall meet in May.\n\n2. Norland shall leave the strip.\n\n3. Suderia shall pay for the bridge.").Text);
        other[1].Id.ShouldBe(one[0].Id);
        other[2].Id.ShouldNotBe(one[1].Id);
        other.Select(clause => clause.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(other.Length);
    }

    [Fact]
    public void The_same_words_twice_are_two_clauses_with_ids_of_their_own()
    {
        var clauses = ClauseTree.Of(OneInstrument.Of("PACT\n\n1. Reserved.\n\n2. Norland shall leave.\n\n3. Reserved.").Text);
        clauses.Select(clause => clause.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Fact]
    public void Clauses_lie_in_the_text_in_order_and_none_in_another()
    {
        var pieces = new[] { "Article 3", "1. ", "(a) ", "(i) ", "- ", "2.4 ", "Annex B", "Norland shall leave.", "the road:", "\n\n", "\n", "Done at Osk", "Phase 2", "Second, ", "—", "." };
        var texts = Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var report = OneInstrument.Of(text);
            var end = 0;
            foreach (var (clause, at) in ClauseTree.Of(report.Text).Select((clause, at) => (clause, at)))
            {
                if (clause.Span.Start < end || clause.Span.End > report.Text.Length || clause.LabelLength > clause.Span.Length || clause.Parent >= at) return false;
                end = clause.Span.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Headings_definitions_and_the_end_are_told_apart_from_what_binds()
    {
        var clauses = ClauseTree.Of(OneInstrument.Of("PACT\n\nArticle 1\n\nNorland shall:\n\n(a) leave.\n\nDone at Osk on 2 May 2031.").Text);
        clauses.Select(clause => clause.Role).ShouldBe([ClauseRole.Heading, ClauseRole.ListHead, ClauseRole.Text, ClauseRole.Signatures]);
    }
}
