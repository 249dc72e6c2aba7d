using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>
/// What people ruled of the stories that reports tell: two reports tell of one, or of two. A story is not an accord: these
/// rulings change no ledger.
/// </summary>
public static class StoryRulings
{
    /// <summary>The slot of rulings on which story a report tells of.</summary>
    public const string StorySlot = "story";

    /// <summary>Those that stand, in the order in which they were made; of a pair of reports the last.</summary>
    public static ImmutableArray<(Judgement Judgement, ReportId Other)> Of(ImmutableArray<Judgement> judgements)
    {
        var last = new Dictionary<(ReportId, ReportId), string>();
        List<(Judgement Judgement, ReportId Other)> standing = [.. StandingJudgements.Of(judgements).Where(IsOnStory).Select(judgement => (judgement, AccordRulings.Other(judgement))).Where(ruling => ruling.Item2 is not null).Select(ruling => (ruling.judgement, ruling.Item2!.Value))];
        foreach (var (judgement, other) in standing) last[Pair(judgement.Words.Report, other)] = judgement.Id;
        return [.. standing.Where(ruling => last[Pair(ruling.Judgement.Words.Report, ruling.Other)] == ruling.Judgement.Id)];
    }

    /// <summary>True of a ruling on the stories of two reports.</summary>
    internal static bool IsOnStory(Judgement judgement) => judgement is { Slot: StorySlot, What: JudgementKind.Same or JudgementKind.Different };

    /// <summary>The same whichever of the two is named first.</summary>
    internal static (ReportId, ReportId) Pair(ReportId one, ReportId other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
