using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Publishing.JudgementFiles;

/// <summary>
/// What it means to add others' judgements to those of a store: a union by id. Nothing is lost and nothing replaced; merging
/// the same files again, in any order, changes nothing.
/// </summary>
/// <param name="New">Those that the store doesn't hold, oldest first.</param>
/// <param name="Held">How many it holds already.</param>
/// <param name="Conflicts">Standing judgements of different files, or of a file and the store, that can't both be right.</param>
/// <param name="UnknownReports">Reports that new judgements point at and the store doesn't hold; those judgements are kept until it does.</param>
/// <param name="Faults">Judgements that differ from another of the same id: they are left out, because an id is made of all that is said.</param>
public sealed record JudgementMerge(ImmutableArray<Judgement> New, int Held, ImmutableArray<JudgementConflict> Conflicts, ImmutableArray<(ReportId Report, int Judgements)> UnknownReports, ImmutableArray<Judgement> Faults)
{
    /// <param name="files">The judgements of each file.</param>
    /// <param name="reports">All reports of the store, removed ones too.</param>
    public static JudgementMerge Of(ImmutableArray<Judgement> held, IReadOnlyList<ImmutableArray<Judgement>> files, IReadOnlySet<ReportId> reports)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(reports);
        var byId = held.ToDictionary(judgement => judgement.Id, StringComparer.Ordinal);
        // Which sides have each judgement: 0 is the store, 1 the first file.
        var sides = held.ToDictionary(judgement => judgement.Id, _ => new HashSet<int> { 0 }, StringComparer.Ordinal);
        var (added, faults, known) = (new List<Judgement>(), new List<Judgement>(), new HashSet<string>(StringComparer.Ordinal));
        for (var at = 0; at < files.Count; at++)
        {
            foreach (var judgement in files[at])
            {
                if (!byId.TryGetValue(judgement.Id, out var same))
                {
                    byId[judgement.Id] = judgement;
                    sides[judgement.Id] = [at + 1];
                    added.Add(judgement);
                }
                else if (!IsSame(same, judgement))
                {
                    faults.Add(judgement);
                }
                else
                {
                    sides[judgement.Id].Add(at + 1);
                    if (sides[judgement.Id].Contains(0)) known.Add(judgement.Id);
                }
            }
        }

        var standing = StandingJudgements.Of([.. byId.Values]);
        return new JudgementMerge(
            StandingJudgements.InOrder(added),
            known.Count,
            [.. Opposed(standing).Where(conflict => (added.Contains(conflict.Earlier) || added.Contains(conflict.Later)) && !sides[conflict.Earlier.Id].Overlaps(sides[conflict.Later.Id]))],
            [.. added.Where(judgement => !reports.Contains(judgement.Words.Report)).GroupBy(judgement => judgement.Words.Report).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            [.. faults]);
    }

    private static IEnumerable<JudgementConflict> Opposed(ImmutableArray<Judgement> standing)
    {
        foreach (var group in standing.GroupBy(judgement => (judgement.Words.Report, FoldedText.Of(judgement.Words.Exact).Trim())))
        {
            List<Judgement> there = [.. group];
            for (var later = 1; later < there.Count; later++)
            {
                for (var earlier = 0; earlier < later; earlier++)
                    if (AreAbout(there[earlier], there[later]) && What(there[earlier], there[later]) is { } what) yield return new JudgementConflict(what, there[earlier], there[later]);
            }
        }
    }

    /// <summary>The same words may stand more than once, and carry more than one claim.</summary>
    private static bool AreAbout(Judgement one, Judgement other) =>
        (one.About is null || other.About is null || one.About == other.About)
        && (one.Words.Prefix == other.Words.Prefix || one.Words.Suffix == other.Words.Suffix || one.Words.Prefix.Length + one.Words.Suffix.Length == 0 || other.Words.Prefix.Length + other.Words.Suffix.Length == 0);

    private static string? What(Judgement one, Judgement other) => (one.What, other.What) switch
    {
        (JudgementKind.Edit, JudgementKind.Edit) when one.Slot == other.Slot && !SameValue(one, other) => $"two values of {one.Slot}",
        (JudgementKind.Confirm, JudgementKind.Reject) or (JudgementKind.Reject, JudgementKind.Confirm) => "confirmed and rejected",
        (JudgementKind.Edit, JudgementKind.Reject) or (JudgementKind.Reject, JudgementKind.Edit) => "edited and rejected",
        (JudgementKind.Same, JudgementKind.Different) or (JudgementKind.Different, JudgementKind.Same) when one.Slot == other.Slot && SameValue(one, other) => "same and different",
        _ => null,
    };

    private static bool IsSame(Judgement one, Judgement other) => one with { Value = null } == other with { Value = null } && SameValue(one, other);

    // Keys may stand in another order, and blanks between them.
    private static bool SameValue(Judgement one, Judgement other) =>
        one.Value == other.Value || (SlotValues.Parse(one.Value) is { } value && SlotValues.Parse(other.Value) is { } second && System.Text.Json.JsonElement.DeepEquals(value, second));
}
