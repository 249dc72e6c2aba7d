using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Extraction;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>The claims of one report as people's judgements leave them, and what became of each judgement.</summary>
internal sealed class RuledReport
{
    private readonly Report report;
    private readonly List<JudgementEffect> effects = [];
    private readonly Dictionary<string, Claim> claims;
    private readonly List<string> order;
    private readonly Dictionary<string, Judgement> rejected = new(StringComparer.Ordinal);

    /// <param name="read">As the machine read it.</param>
    /// <param name="judgements">Those that stand and point at its words, oldest first, each with the places where its words were found.</param>
    public RuledReport(ReportClaims read, ImmutableArray<(Judgement Judgement, ImmutableArray<TextSpan> Places)> judgements)
    {
        report = read.Report;
        order = [.. All(read).Select(claim => claim.Id)];
        claims = All(read).DistinctBy(claim => claim.Id, StringComparer.Ordinal).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        // What is added first, so that it can be edited, doubted and confirmed as any other claim.
        foreach (var (judgement, places) in judgements.OrderBy(ruled => ruled.Judgement.What != JudgementKind.Add)) Apply(judgement, places);
        Claims = Made(read);
    }

    public ReportClaims Claims { get; }

    /// <summary>In the order in which they were applied.</summary>
    public IEnumerable<JudgementEffect> Effects => effects;

    private static IEnumerable<Claim> All(ReportClaims read) =>
        [.. read.Undertakings, .. read.Figures, .. read.Utterances, .. read.Events, .. read.Statuses, .. read.Incidents, .. read.Conditions];

    private void Apply(Judgement judgement, ImmutableArray<TextSpan> places)
    {
        var effect = judgement.What switch
        {
            JudgementKind.Add => Add(judgement, places[0]),
            JudgementKind.Edit => Edit(judgement, places),
            JudgementKind.Reject => Reject(judgement, places),
            _ => Note(judgement, places),
        };
        effects.Add(effect with { FoundIn = report.Id, Places = places });
    }

    private JudgementEffect Add(Judgement judgement, TextSpan place)
    {
        if (AddedClaims.Make(judgement, report, place) is not { } added) return Lost(judgement, "Its value can't be read as a claim.");
        // Found by the machine as well: one claim, in which the person's words outrank the machine's.
        var same = PointedAt.Among(claims.Values, [place], ClaimKinds.About(added)).FirstOrDefault(claim => claim.GetType() == added.GetType() && claim.AddedBy is null);
        if (same is null)
        {
            if (claims.TryAdd(added.Id, added)) order.Add(added.Id);
            return InEffect(judgement, [added.Id]);
        }

        var (setter, merged) = (new SlotSetter(report.Text.Characters), same);
        foreach (var (slot, value) in AddedClaims.Slots(SlotValues.Parse(judgement.Value)!.Value))
        {
            merged = setter.Set(merged, slot, value) is { } set ? Edited(set, same, new SlotEdit(slot, SlotValues.Shown(value), judgement)) : merged;
        }

        claims[same.Id] = merged with { Gloss = added.Gloss ?? merged.Gloss };
        return InEffect(judgement, [same.Id]);
    }

    private JudgementEffect Edit(Judgement judgement, ImmutableArray<TextSpan> places)
    {
        if (SlotValues.Parse(judgement.Value) is not { } value) return Lost(judgement, "Its value can't be read.");
        var (pointed, setter) = (PointedAt.Among(claims.Values, places, judgement.About), new SlotSetter(report.Text.Characters));
        var set = pointed.Select(claim => (Before: claim, After: setter.Set(claim, judgement.Slot ?? "", value))).Where(pair => pair.After is not null).ToList();
        if (set.Count == 0) return pointed.IsEmpty ? NothingThere(judgement, places) : Lost(judgement, $"What is claimed at its words has no cell '{judgement.Slot}' that takes this value.");
        foreach (var (before, after) in set)
        {
            if (before.EditOf(judgement.Slot!) is { } earlier) Overrule(earlier.Judgement, judgement);
            claims[before.Id] = Edited(after!, before, new SlotEdit(judgement.Slot!, SlotValues.Shown(value), judgement));
        }

        return InEffect(judgement, [.. set.Select(pair => pair.Before.Id)]);
    }

    private static Claim Edited(Claim after, Claim before, SlotEdit edit) =>
        after with { Edits = before.Edits.RemoveAll(earlier => earlier.Slot == edit.Slot).Add(edit), AsRead = before.AddedBy is null ? before.AsRead ?? before : before.AsRead };

    private JudgementEffect Reject(Judgement judgement, ImmutableArray<TextSpan> places)
    {
        var pointed = PointedAt.Among(claims.Values, places, judgement.About);
        if (pointed.IsEmpty) return NothingThere(judgement, places);
        foreach (var claim in pointed)
        {
            foreach (var edit in claim.Edits) Overrule(edit.Judgement, judgement);
            rejected[claim.Id] = judgement;
            claims.Remove(claim.Id);
        }

        return InEffect(judgement, [.. pointed.Select(claim => claim.Id)]);
    }

    /// <summary>Confirmations, doubts and sides of pairs change no cell of a claim.</summary>
    private JudgementEffect Note(Judgement judgement, ImmutableArray<TextSpan> places)
    {
        var pointed = PointedAt.Among(claims.Values, places, judgement.About);
        // Words of a clause may be confirmed, and a doubt may be about any words.
        return pointed.IsEmpty && judgement.About is not null ? NothingThere(judgement, places) : InEffect(judgement, [.. pointed.Select(claim => claim.Id)]);
    }

    private JudgementEffect NothingThere(Judgement judgement, ImmutableArray<TextSpan> places)
    {
        var by = effects.Where(effect => effect.Judgement.What == JudgementKind.Reject && effect.Fate == JudgementFate.InEffect && effect.Judgement.Words.Report == judgement.Words.Report)
            .Select(effect => effect.Judgement).LastOrDefault(reject => rejected.Values.Contains(reject) && reject.Words.Exact == judgement.Words.Exact);
        return by is null || places.IsEmpty
            ? Lost(judgement, judgement.About is { } about ? $"Nothing of the kind '{about}' is claimed at its words any more." : "Nothing is claimed at its words any more.")
            : new JudgementEffect(judgement, JudgementFate.Overruled, $"{by.By} rejected what is claimed there.", []);
    }

    private void Overrule(Judgement earlier, Judgement later)
    {
        var at = effects.FindIndex(effect => effect.Judgement == earlier && effect.Judgement.What != JudgementKind.Add);
        if (at >= 0) effects[at] = effects[at] with { Fate = JudgementFate.Overruled, Reason = $"{later.By} ruled otherwise later." };
    }

    private static JudgementEffect InEffect(Judgement judgement, ImmutableArray<string> held) => new(judgement, JudgementFate.InEffect, null, held);

    private static JudgementEffect Lost(Judgement judgement, string reason) => new(judgement, JudgementFate.Lost, reason, []);

    private ReportClaims Made(ReportClaims read)
    {
        ImmutableArray<T> Kept<T>()
            where T : Claim =>
            [.. order.Distinct(StringComparer.Ordinal).Select(id => claims.GetValueOrDefault(id)).OfType<T>().OrderBy(claim => claim.Span)];
        return read with
        {
            Undertakings = Kept<UndertakingClaim>(),
            Figures = Kept<FigureClaim>(),
            Utterances = Kept<UtteranceClaim>(),
            Events = Kept<EventClaim>(),
            Statuses = Kept<StatusClaim>(),
            Incidents = Kept<IncidentClaim>(),
            Conditions = Kept<ConditionClaim>(),
        };
    }
}
