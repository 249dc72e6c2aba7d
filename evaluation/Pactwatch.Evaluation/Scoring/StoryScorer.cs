using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Scores a ledger against a gold story: evidence, mentions slot by slot, grouping, origins, dates, standing, disagreement, states.</summary>
internal sealed class StoryScorer(GoldStory story, ReportTexts texts)
{
    private readonly MentionMatcher matcher = new(texts);

    /// <exception cref="InvalidDataException">An anchor of the gold doesn't stand in its report.</exception>
    public StoryScore Score(ExportedLedger ledger)
    {
        var remarks = new List<string>();
        var slots = new UndertakingSlots(story);
        var undertakings = matcher.Match(story.Undertakings, ledger.Mentions("undertakings"), slots.All);
        Remarks.Add(remarks, "undertaking", undertakings, slots.All);
        var figures = matcher.Match(story.Figures, ledger.Mentions("figures"), FigureSlots.All, partOfAnchor: 4);
        Remarks.Add(remarks, "figure", figures, FigureSlots.All);
        var quotes = matcher.Match(story.Quotes, [.. ledger.Mentions("quotes").Where(IsQuotation)], [SpeakerSlot], partOfAnchor: 2);
        Remarks.Add(remarks, "quote", quotes, [SpeakerSlot]);
        return new StoryScore(
            [
                .. EvidenceScorer.Score(ledger, texts),
                .. ScoreUndertakings(undertakings, slots),
                new("figures.f1", figures.PrecisionRecallOf(FigureSlots.IsNumberRight).F1),
                new("figures.full.f1", figures.PrecisionRecallOf(AllRight(FigureSlots.All)).F1),
                new("figures.grouping.bcubed", figures.Grouping),
                new("quotes.f1", quotes.PrecisionRecallOf(SpeakerSlot.IsRight).F1),
                new("quotes.grouping.bcubed", quotes.Grouping),
                .. ReportScorer.Score(story, ledger, remarks),
                .. DiscrepancyScorer.Score(story, ledger, remarks),
                .. StateScorer.Score(story, ledger.AsOf, undertakings.Pairs, remarks),
                new("accords.count", Ratio.Of(ledger.Accords.Count), IsCount: true),
            ],
            remarks);
    }

    private static Slot<GoldQuote> SpeakerSlot { get; } =
        new("speaker", (gold, found) => Folding.HoldsAny(gold.Speaker, found.Speaker, found.Role), IsIdentity: true);

    private static Func<TGold, ExportedMention, bool> AllRight<TGold>(IReadOnlyList<Slot<TGold>> slots) =>
        (gold, found) => slots.All(slot => slot.IsRight(gold, found));

    // Indirect speech isn't annotated, nor are quoted words of three or fewer that nobody is said to have said.
    private static bool IsQuotation(ExportedMention mention) =>
        mention.Style is null or "direct" or "mixed" && (mention.Speaker.Length > 0 || Folding.CountWords(mention.Text) >= 4);

    private static IEnumerable<Measurement> ScoreUndertakings(MatchedMentions<GoldUndertaking> undertakings, UndertakingSlots slots)
    {
        List<Measurement> measured = [.. undertakings.PrecisionRecall.Named("undertakings"), .. ScoreDated(undertakings, slots)];
        measured.Add(new("undertakings.full.f1", undertakings.PrecisionRecallOf(AllRight(slots.All)).F1));
        foreach (var slot in slots.All)
            measured.Add(new($"undertakings.{slot.Name}", Ratio.Of(undertakings.Pairs.Count(pair => slot.IsRight(pair.Gold, pair.Found)), undertakings.Pairs.Count)));
        measured.Add(new("undertakings.grouping.bcubed", undertakings.Grouping));
        return measured;
    }

    // Of the mentions whose words give a date. A window made up or wrong is a fault, an honest null only a miss.
    private static IEnumerable<Measurement> ScoreDated(MatchedMentions<GoldUndertaking> undertakings, UndertakingSlots slots)
    {
        var dated = undertakings.Pairs.Where(pair => pair.Gold.IsDated).ToList();
        var missed = undertakings.Missed.Count(gold => gold.IsDated);
        if (dated.Count + missed == 0) return [];
        var right = dated.Count(pair => slots.IsWindowRight(pair.Gold, pair.Found));
        var madeUp = undertakings.MadeUp.Count(found => found.HasWindow);
        var wrong = undertakings.Pairs.Count(pair => pair.Found.HasWindow && !slots.IsWindowRight(pair.Gold, pair.Found));
        return new PrecisionRecall(right, madeUp + wrong, missed + dated.Count - right).Named("undertakings.dated");
    }
}
