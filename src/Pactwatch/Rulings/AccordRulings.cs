using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>
/// What people ruled of whole reports: which agreement one belongs to, which two agreements are one, what an agreement is
/// called. Rulings are applied one after the other, in the order in which they were made.
/// </summary>
public sealed class AccordRulings
{
    /// <summary>The slot of rulings on which accord a report belongs to.</summary>
    public const string AccordSlot = "accord";

    /// <summary>The slot of what an accord is called.</summary>
    public const string TitleSlot = "title";

    private readonly ImmutableArray<Judgement> moves;
    private readonly ImmutableDictionary<ReportId, Judgement> titles;

    internal AccordRulings(ImmutableArray<Judgement> moves, ImmutableDictionary<ReportId, Judgement> titles) => (this.moves, this.titles) = (moves, titles);

    /// <summary>True of a ruling on whole reports.</summary>
    internal static bool IsMove(Judgement judgement) => judgement is { Slot: AccordSlot, What: JudgementKind.Edit or JudgementKind.Same };

    internal static bool IsTitle(Judgement judgement) => judgement is { Slot: TitleSlot, What: JudgementKind.Edit };

    /// <summary>The report that a ruling names beside its own; null where its value can't be read.</summary>
    internal static ReportId? Other(Judgement judgement) => SlotValues.Parse(judgement.Value) switch
    {
        { ValueKind: JsonValueKind.String } value when SlotValues.Text(value) is { } id => new ReportId(id),
        { ValueKind: JsonValueKind.Object } value => SlotValues.Words(value)?.Report,
        _ => null,
    };

    /// <summary>The stories with reports moved, split off and joined; those that stay whole are the ones given.</summary>
    public ImmutableArray<ImmutableArray<ReportClaims>> Rule(ImmutableArray<ImmutableArray<ReportClaims>> stories)
    {
        if (moves.IsEmpty) return stories;
        var storyOf = stories.SelectMany((story, at) => story.Select(report => (report.Report.Id, at))).ToDictionary(pair => pair.Id, pair => pair.at);
        var next = stories.Length;
        foreach (var move in moves)
        {
            if (Other(move) is not { } other || !storyOf.TryGetValue(move.Words.Report, out var from) || !storyOf.TryGetValue(other, out var to)) continue;
            if (move.What == JudgementKind.Same)
            {
                foreach (var report in storyOf.Where(pair => pair.Value == to).Select(pair => pair.Key).ToList()) storyOf[report] = from;
            }
            else
            {
                storyOf[move.Words.Report] = other == move.Words.Report ? next++ : to;
            }
        }

        return
        [
            .. stories.SelectMany(story => story).GroupBy(report => storyOf[report.Report.Id])
                .OrderBy(group => group.Key)
                .Select(group => group.Key < stories.Length && group.SequenceEqual(stories[group.Key]) ? stories[group.Key] : [.. group.OrderBy(report => report.Report.Id)]),
        ];
    }

    /// <summary>The last name that a person gave the agreement of these reports; null where nobody did.</summary>
    public string? TitleOf(IEnumerable<ReportId> reports) => Title(reports) is { } judgement ? SlotValues.Text(SlotValues.Parse(judgement.Value)!.Value) : null;

    /// <summary>True where a person moved or named something of these reports: then there is an agreement to show, however little is told.</summary>
    public bool Touches(IReadOnlyCollection<ReportId> reports) => Title(reports) is not null || moves.Any(move => reports.Contains(move.Words.Report));

    private Judgement? Title(IEnumerable<ReportId> reports) => titles.IsEmpty ? null
        : reports.Select(report => titles.GetValueOrDefault(report)).OfType<Judgement>().OrderBy(judgement => judgement.At).ThenBy(judgement => judgement.Id, StringComparer.Ordinal).LastOrDefault();
}
