using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>Makes judgements, with ids from all that they say.</summary>
/// <param name="by">Who rules.</param>
/// <param name="at">When.</param>
public sealed class JudgementMaker(string by, Instant at)
{
    /// <summary>A ruling on words, or on a whole report.</summary>
    /// <param name="value">One JSON text, or null.</param>
    /// <param name="about">Which claim at the words is meant (<see cref="ClaimKinds.About"/>), or null.</param>
    public Judgement Make(JudgementKind what, JudgedWords words, string? slot = null, string? value = null, string why = "", string? about = null, string? supersedes = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        var id = "j-" + ContentHash.Of(what.Word(), words.Report.Value, words.Prefix, words.Exact, words.Suffix, slot ?? "", value ?? "", about ?? "", by, InstantPattern.ExtendedIso.Format(at), why, supersedes ?? "");
        return new Judgement(id, what, words, slot, value, by, at, why, supersedes) { About = about };
    }

    /// <summary>A ruling on one claim.</summary>
    public Judgement OnClaim(JudgementKind what, Report report, Claim claim, string? slot = null, string? value = null, string why = "", string? supersedes = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        // As it was read: a ruling on a claim that was edited must find it again without the edit.
        return Make(what, JudgedWords.Of(report, claim.Span), slot, value, why, ClaimKinds.About(claim.AsRead ?? claim), supersedes);
    }

    /// <summary>Takes a judgement back; taking that back brings it into effect again.</summary>
    public Judgement Undo(Judgement judgement, string why = "")
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Make(JudgementKind.Restore, judgement.Words, why: why, supersedes: judgement.Id);
    }

    /// <summary>Two claims tell of one thing, or of two.</summary>
    public Judgement OnPair(bool isSame, (Report Report, Claim Claim) one, (Report Report, Claim Claim) other, string why = "") =>
        OnClaim(isSame ? JudgementKind.Same : JudgementKind.Different, one.Report, one.Claim, value: SlotValues.Of(JudgedWords.Of(other.Report, other.Claim.Span)), why: why);

    /// <summary>Moves a report to the accord that the other report belongs to; to one of its own where both are the same.</summary>
    public Judgement Move(ReportId report, ReportId to, string why = "") => Make(JudgementKind.Edit, JudgedWords.Of(report), AccordRulings.AccordSlot, SlotValues.Of(to.Value), why);

    /// <summary>The accords of two reports are one.</summary>
    public Judgement MergeAccords(ReportId one, ReportId other, string why = "") => Make(JudgementKind.Same, JudgedWords.Of(one), AccordRulings.AccordSlot, SlotValues.Of(JudgedWords.Of(other)), why);

    /// <summary>Two reports tell of one story, or of two.</summary>
    public Judgement OnStories(bool areOne, ReportId one, ReportId other, string why = "") =>
        Make(areOne ? JudgementKind.Same : JudgementKind.Different, JudgedWords.Of(one), StoryRulings.StorySlot, SlotValues.Of(JudgedWords.Of(other)), why);

    /// <summary>Names the accord that a report belongs to.</summary>
    public Judgement Rename(ReportId report, string title, string why = "") => Make(JudgementKind.Edit, JudgedWords.Of(report), AccordRulings.TitleSlot, SlotValues.Of(title), why);
}
