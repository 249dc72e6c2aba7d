using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Extraction;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>
/// People's judgements at work on the reports of one day: what each report claims under them, which pairs they rule on,
/// which report belongs to which agreement, and what became of each judgement.
/// </summary>
public sealed class AppliedJudgements
{
    // A report whose rulings are the same as the last time is not ruled again.
    private static readonly RememberedLast<ReportClaims, string, RuledReport> Ruled = new();

    private readonly ImmutableArray<Judgement> all;
    private readonly JudgedPlaces places;
    private readonly Dictionary<string, JudgementEffect> effects = new(StringComparer.Ordinal);
    private readonly List<Judgement> standingMoves = [];
    private readonly ImmutableDictionary<ReportId, ReportClaims> ruled;

    /// <param name="judgements">All, those taken back too.</param>
    /// <param name="places">Finds their words in the reports of the ledger's day.</param>
    /// <param name="counting">What the reports that count claim, as the machine read it.</param>
    public AppliedJudgements(ImmutableArray<Judgement> judgements, JudgedPlaces places, IEnumerable<ReportClaims> counting)
    {
        this.places = places;
        all = StandingJudgements.InOrder(judgements);
        var undone = StandingJudgements.Undone(judgements);
        foreach (var judgement in all.Where(judgement => undone.ContainsKey(judgement.Id))) Say(judgement, JudgementFate.Undone, $"{undone[judgement.Id].By} took it back or put another in its place.");
        ImmutableArray<Judgement> standing = [.. all.Where(judgement => !undone.ContainsKey(judgement.Id))];
        Accords = OfAccords(standing);
        var byReport = standing.Where(judgement => !effects.ContainsKey(judgement.Id)).GroupBy(judgement => judgement.Words.Report).SelectMany(Placed).ToLookup(placed => placed.Report, placed => (placed.Judgement, placed.Places));
        var claims = counting.DistinctBy(report => report.Report.Id).ToDictionary(report => report.Report.Id);
        ruled = byReport.Where(group => claims.ContainsKey(group.Key)).ToImmutableDictionary(group => group.Key, group => Rule(claims[group.Key], [.. group.OrderBy(pair => pair.Judgement.At).ThenBy(pair => pair.Judgement.Id, StringComparer.Ordinal)]));
        Pairs = new PairRulings(PlacedPairs(standing));
    }

    public PairRulings Pairs { get; }

    public AccordRulings Accords { get; }

    /// <summary>What became of each judgement, in the order in which they were made.</summary>
    public ImmutableArray<JudgementEffect> Effects => [.. all.Select(judgement => effects[judgement.Id])];

    /// <summary>What the report claims under the judgements; the very same where nothing was ruled of it.</summary>
    public ReportClaims Claims(ReportClaims read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return ruled.GetValueOrDefault(read.Report.Id, read);
    }

    private void Say(Judgement judgement, JudgementFate fate, string? reason, ImmutableArray<string> claims = default) =>
        effects[judgement.Id] = new JudgementEffect(judgement, fate, reason, claims.IsDefault ? [] : claims);

    /// <summary>Rulings on whole reports.</summary>
    private AccordRulings OfAccords(ImmutableArray<Judgement> standing)
    {
        var moves = ImmutableArray.CreateBuilder<Judgement>();
        var titles = ImmutableDictionary.CreateBuilder<ReportId, Judgement>();
        var onStories = new Dictionary<(ReportId, ReportId), Judgement>();
        foreach (var judgement in standing)
        {
            // Taking out and taking back are done by the time that reports are counted and judgements stand.
            if (judgement.What is JudgementKind.Remove or JudgementKind.Restore) Say(judgement, JudgementFate.InEffect, null);
            else if (judgement.Words.Exact.Length > 0 && !AccordRulings.IsMove(judgement) && !AccordRulings.IsTitle(judgement) && !StoryRulings.IsOnStory(judgement)) continue;
            else if (places.Searched(judgement.Words.Report) is not { } report) Say(judgement, JudgementFate.Absent, AbsentReason);
            else if (AccordRulings.IsMove(judgement)) Move(judgement, report.Id, moves);
            else if (StoryRulings.IsOnStory(judgement)) RuleOnStory(judgement, report.Id, onStories);
            else if (AccordRulings.IsTitle(judgement) && SlotValues.Parse(judgement.Value) is { } title && SlotValues.Text(title) is not null) Entitle(judgement, report.Id, titles);
            else if (judgement.What is JudgementKind.Doubt or JudgementKind.Confirm) Say(judgement, JudgementFate.InEffect, null);
            else Say(judgement, JudgementFate.Lost, "It points at no words, and no such ruling on a whole report is known.");
        }

        return new AccordRulings(moves.ToImmutable(), titles.ToImmutable());
    }

    private const string AbsentReason = "Its report isn't held, was removed, or isn't known yet on this day.";

    private const string OtherAbsentReason = "The other report isn't held, was removed, or isn't known yet on this day.";

    // A version that was edited since stands for the report that was ruled on.
    private void Move(Judgement judgement, ReportId report, ImmutableArray<Judgement>.Builder moves)
    {
        if (AccordRulings.Other(judgement) is not { } other) Say(judgement, JudgementFate.Lost, "Its value names no report.");
        else if (places.Searched(other) is not { } second) Say(judgement, JudgementFate.Absent, OtherAbsentReason);
        else
        {
            // Where it was moved before no longer matters; which accords are one is said of accords, and stays.
            foreach (var earlier in standingMoves.Where(move => move.What == JudgementKind.Edit && judgement.What == JudgementKind.Edit && places.Searched(move.Words.Report)?.Id == report && effects.TryGetValue(move.Id, out var told) && told.Fate == JudgementFate.InEffect).ToList())
                Say(earlier, JudgementFate.Overruled, $"{judgement.By} moved the report again later.");
            standingMoves.Add(judgement);
            moves.Add(judgement with { Words = judgement.Words with { Report = report }, Value = SlotValues.Of(second.Id.Value) });
            Say(judgement, JudgementFate.InEffect, null);
        }
    }

    // It counts in the list of stories; here it is only told what became of it.
    private void RuleOnStory(Judgement judgement, ReportId report, Dictionary<(ReportId, ReportId), Judgement> onStories)
    {
        if (AccordRulings.Other(judgement) is not { } other) Say(judgement, JudgementFate.Lost, "Its value names no report.");
        else if (places.Searched(other) is not { } second) Say(judgement, JudgementFate.Absent, OtherAbsentReason);
        else
        {
            var pair = StoryRulings.Pair(report, second.Id);
            if (onStories.TryGetValue(pair, out var earlier)) Say(earlier, JudgementFate.Overruled, $"{judgement.By} ruled on the pair again later.");
            onStories[pair] = judgement;
            Say(judgement, JudgementFate.InEffect, null);
        }
    }

    private void Entitle(Judgement judgement, ReportId report, ImmutableDictionary<ReportId, Judgement>.Builder titles)
    {
        if (titles.TryGetValue(report, out var earlier)) Say(earlier, JudgementFate.Overruled, $"{judgement.By} gave it another name later.");
        titles[report] = judgement;
        Say(judgement, JudgementFate.InEffect, null);
    }

    private IEnumerable<(ReportId Report, Judgement Judgement, ImmutableArray<TextSpan> Places)> Placed(IGrouping<ReportId, Judgement> pointing)
    {
        var report = places.Searched(pointing.Key);
        foreach (var judgement in pointing)
        {
            if (report is null) Say(judgement, JudgementFate.Absent, AbsentReason);
            else if (places.Find(judgement.Words) is { IsEmpty: false } found) yield return (report.Id, judgement, found);
            else Say(judgement, JudgementFate.Lost, "Its words are found no more in the report.");
        }
    }

    private ReportClaims Rule(ReportClaims read, ImmutableArray<(Judgement Judgement, ImmutableArray<TextSpan> Places)> pointing)
    {
        var made = Ruled.Of(read, string.Join(' ', pointing.Select(pair => pair.Judgement.Id)), (claims, _) => new RuledReport(claims, pointing));
        foreach (var effect in made.Effects) effects[effect.Judgement.Id] = effect;
        return made.Claims;
    }

    private ImmutableArray<PlacedPair> PlacedPairs(ImmutableArray<Judgement> standing)
    {
        var onPairs = new List<(PlacedPair Pair, Judgement By)>();
        foreach (var judgement in standing.Where(judgement => judgement.What is JudgementKind.Same or JudgementKind.Different && effects[judgement.Id].Fate == JudgementFate.InEffect && !AccordRulings.IsMove(judgement) && !StoryRulings.IsOnStory(judgement)))
        {
            if (SlotValues.Parse(judgement.Value) is not { } value || SlotValues.Words(value) is not { } other) Say(judgement, JudgementFate.Lost, "Its value names no words of another report.");
            else if (places.Searched(other.Report) is not { } second) Say(judgement, JudgementFate.Absent, OtherAbsentReason);
            else if (places.Find(other) is not { IsEmpty: false } there) Say(judgement, JudgementFate.Lost, "The other words are found no more in their report.");
            else
            {
                var pair = new PlacedPair(places.Searched(judgement.Words.Report)!.Id, places.Find(judgement.Words), second.Id, there, judgement.About, judgement.What == JudgementKind.Same);
                foreach (var earlier in onPairs.Where(other => other.Pair.IsOn(pair))) Say(earlier.By, JudgementFate.Overruled, $"{judgement.By} ruled on the pair again later.");
                onPairs.RemoveAll(other => other.Pair.IsOn(pair));
                onPairs.Add((pair, judgement));
            }
        }

        return [.. onPairs.Select(pair => pair.Pair)];
    }
}
