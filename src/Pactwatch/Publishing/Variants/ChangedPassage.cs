using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;
using Pactwatch.Versions;

namespace Pactwatch.Publishing.Variants;

/// <summary>A passage in which two versions of a page differ: changes that stand near each other in one paragraph, with the words around them.</summary>
/// <param name="Block">What the first change lies in.</param>
/// <param name="Start">Where the first change begins in the newer version's stored text, in UTF-16 code units.</param>
/// <param name="Touches">What of a ledger's matter the changes hold, each once.</param>
/// <param name="Runs">Words kept, cut and added, in the order of the text.</param>
/// <param name="IsCutBefore">The paragraph begins earlier.</param>
/// <param name="IsCutAfter">The paragraph goes on.</param>
public sealed record ChangedPassage(BlockKind Block, int Start, ImmutableArray<ChangeTouch> Touches, ImmutableArray<VariantRun> Runs, bool IsCutBefore, bool IsCutAfter)
{
    private const int WordsAround = 60;
    private const int FarApart = 160;

    /// <summary>The passages of a difference, in the order of the newer text.</summary>
    public static ImmutableArray<ChangedPassage> Of(VersionDifference difference, ReportText before, ReportText after)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var passages = ImmutableArray.CreateBuilder<ChangedPassage>();
        var near = new List<VersionChange>();
        foreach (var change in difference.Changes)
        {
            if (near.Count > 0 && !AreNear(near[^1], change, after)) Flush();
            near.Add(change);
        }

        Flush();
        return passages.ToImmutable();

        void Flush()
        {
            if (near.Count > 0) passages.Add(Of(near, before, after));
            near.Clear();
        }
    }

    private static bool AreNear(VersionChange one, VersionChange next, ReportText after) =>
        next.After.Start - one.After.End < FarApart && !after[new TextSpan(one.After.End, next.After.Start)].Contains('\n', StringComparison.Ordinal);

    private static ChangedPassage Of(List<VersionChange> changes, ReportText before, ReportText after)
    {
        var runs = ImmutableArray.CreateBuilder<VariantRun>();
        var (lead, isCutBefore) = Lead(after.Characters, changes[0].After.Start);
        Add(VariantChange.Same, lead);
        for (var at = 0; at < changes.Count; at++)
        {
            if (at > 0) Add(VariantChange.Same, after[new TextSpan(changes[at - 1].After.End, changes[at].After.Start)]);
            Add(VariantChange.Cut, before[changes[at].Before]);
            Add(VariantChange.Added, after[changes[at].After]);
        }

        var (tail, isCutAfter) = Tail(after.Characters, changes[^1].After.End);
        Add(VariantChange.Same, tail);
        return new ChangedPassage(
            changes[0].Block, changes[0].After.Start, [.. changes.SelectMany(change => change.Touches).Distinct().Order()], runs.ToImmutable(), isCutBefore, isCutAfter);

        void Add(VariantChange change, string words)
        {
            if (words.Length > 0) runs.Add(new VariantRun(change, words));
        }
    }

    // The words beside a change, within its paragraph, cut at spaces.
    private static (string Words, bool IsCut) Lead(string characters, int end)
    {
        var start = Math.Max(0, end - WordsAround);
        var words = characters[start..end];
        var paragraph = words.LastIndexOf('\n');
        if (paragraph >= 0) return (words[(paragraph + 1)..], false);
        if (start == 0) return (words, false);
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return (space >= 0 ? words[(space + 1)..] : words, true);
    }

    private static (string Words, bool IsCut) Tail(string characters, int start)
    {
        var end = Math.Min(characters.Length, start + WordsAround);
        var words = characters[start..end];
        var paragraph = words.IndexOf('\n', StringComparison.Ordinal);
        if (paragraph >= 0) return (words[..paragraph], false);
        if (end == characters.Length) return (words, false);
        var space = words.LastIndexOf(' ');
        return (space >= 0 ? words[..space] : words, true);
    }
}
