using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>
/// What people ruled on claims, found again by the words it points at. A ruling of <see cref="JudgementKind.Same"/>
/// or <see cref="JudgementKind.Different"/> names the other claim's words in <see cref="Judgement.Value"/>: its
/// report's id, a tab, and the exact words. One whose words stand nowhere has no effect.
/// </summary>
public sealed class PairRulings
{
    private readonly ImmutableArray<(JudgedWords One, JudgedWords Other, bool IsSame)> pairs;
    private readonly ImmutableArray<JudgedWords> rejected;
    private readonly ImmutableArray<(JudgedWords Words, UndertakingState State)> states;
    private readonly ImmutableDictionary<ReportId, string> texts;

    public PairRulings(ImmutableArray<Judgement> judgements, IEnumerable<ReportClaims> reports)
    {
        var superseded = judgements.Select(judgement => judgement.Supersedes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var standing = judgements.Where(judgement => !superseded.Contains(judgement.Id)).OrderBy(judgement => judgement.Id, StringComparer.Ordinal).ToList();
        texts = reports.ToImmutableDictionary(report => report.Report.Id, report => report.Annotated.Text.Characters);
        rejected = [.. standing.Where(judgement => judgement is { What: JudgementKind.Reject, Slot: null }).Select(judgement => judgement.Words)];
        states =
        [
            .. from judgement in standing
               where judgement is { What: JudgementKind.Edit, Slot: "state", Value: not null }
               from state in Enum.GetValues<UndertakingState>()
               where state.Word() == judgement.Value
               orderby judgement.At descending, judgement.Id
               select (judgement.Words, state),
        ];
        pairs =
        [
            .. from judgement in standing
               where judgement.What is JudgementKind.Same or JudgementKind.Different && judgement.Value is not null
               let parts = judgement.Value!.Split('\t')
               where parts.Length >= 2
               select (judgement.Words, new JudgedWords(new ReportId(parts[0]), parts[1], "", ""), judgement.What == JudgementKind.Same),
        ];
    }

    public bool AnyPairs => !pairs.IsEmpty;

    /// <summary>True where a person ruled the claim out.</summary>
    public bool IsRejected(Claim claim) => rejected.Any(words => PointsAt(words, claim));

    /// <summary>The state that a person ruled for what the claims undertake (<see cref="JudgementKind.Edit"/> of the slot "state"), the latest ruling first; null where nobody did.</summary>
    public UndertakingState? StateOf(IEnumerable<Claim> claims)
    {
        if (states.IsEmpty) return null;
        var held = claims.ToList();
        foreach (var (words, state) in states)
        {
            if (held.Exists(claim => PointsAt(words, claim))) return state;
        }

        return null;
    }

    /// <summary>By the numbers of two claims, the smaller first: true where they were ruled the same, false where different. Pairs that nothing was ruled of are left out.</summary>
    public IReadOnlyDictionary<(int One, int Other), bool> Among(IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var ruled = new Dictionary<(int, int), bool>();
        foreach (var pair in pairs)
        {
            var others = PointedAt(pair.Other, claims);
            foreach (var one in others.Count == 0 ? [] : PointedAt(pair.One, claims))
            {
                foreach (var other in others.Where(other => other != one)) ruled.TryAdd((Math.Min(one, other), Math.Max(one, other)), pair.IsSame);
            }
        }

        return ruled;
    }

    private List<int> PointedAt(JudgedWords words, IReadOnlyList<Claim> claims) => [.. Enumerable.Range(0, claims.Count).Where(at => PointsAt(words, claims[at]))];

    /// <summary>The judged words and the claim's span share at least half of the shorter one.</summary>
    private bool PointsAt(JudgedWords words, Claim claim)
    {
        if (words.Report != claim.Report || words.Exact.Length == 0 || !texts.TryGetValue(words.Report, out var text)) return false;
        var whole = words.Prefix + words.Exact + words.Suffix;
        for (var at = text.IndexOf(whole, StringComparison.Ordinal); at >= 0; at = text.IndexOf(whole, at + 1, StringComparison.Ordinal))
        {
            var found = new Language.TextSpan(at + words.Prefix.Length, at + words.Prefix.Length + words.Exact.Length);
            if (found.Intersect(claim.Span).Length * 2 >= Math.Min(found.Length, claim.Span.Length)) return true;
        }

        return false;
    }
}
