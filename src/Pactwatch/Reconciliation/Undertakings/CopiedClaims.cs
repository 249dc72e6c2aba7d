using Pactwatch.Annotation;
using Pactwatch.Derivation.Paraphrase;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Which claims a copy took over from the report it was taken from. Such a claim is of the undertaking that its original's
/// is, whatever slipped on the way ("$18,000" for "$1,800") and however its words were turned ("ascend" for "rise").
/// An outlet that tells it days later in the same words, with another date, tells of a change: that follows nothing.
/// </summary>
/// <remarks>The claims of sentences that were made of each other are paired in the order in which they stand.</remarks>
public sealed class CopiedClaims(StoryEvidence evidence, UndertakingMatcher matcher)
{
    /// <summary>Claims of one sentence stand at the same place in both, within this many thousandths of its length.</summary>
    private const int FarthestApart = 200;

    /// <summary>For each reading the number of the one that it follows, or -1.</summary>
    /// <param name="readings">In the fixed order of claims.</param>
    public int[] Followed(IReadOnlyList<UndertakingReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var followed = new int[readings.Count];
        Array.Fill(followed, -1);
        var likeness = new int[readings.Count];
        var claims = Enumerable.Range(0, readings.Count).ToLookup(at => (readings[at].Report, Report(readings[at].Report).SentenceFrom(readings[at].Claim.Span.Start)));
        foreach (var link in evidence.Derivations)
        {
            // What it was taken from may be an older version, or be of another agreement by a person's ruling.
            if (link.From is not { } from || from == link.Report || !evidence.Holds(from)) continue;
            foreach (var (copy, original, inCommon) in CopiedSentences.Between(Report(link.Report), Report(from)))
            {
                foreach (var (at, of) in Paired(readings, claims[(link.Report, copy)], [.. claims[(from, original)]]))
                {
                    if (inCommon <= likeness[at] || matcher.AreApart(readings[at], readings[of]) || Leads(followed, of, to: at)) continue;
                    followed[at] = of;
                    likeness[at] = inCommon;
                }
            }
        }

        return followed;
    }

    private AnnotatedReport Report(ReportId id) => evidence.Annotated(id);

    private static bool Leads(int[] followed, int from, int to)
    {
        for (var at = from; at >= 0; at = followed[at])
            if (at == to) return true;
        return false;
    }

    private IEnumerable<(int Copy, int Original)> Paired(IReadOnlyList<UndertakingReading> readings, IEnumerable<int> copies, int[] originals)
    {
        var next = 0;
        int[] told = [.. copies];
        foreach (var at in told)
        {
            var place = PlaceOf(readings[at]);
            for (var candidate = next; candidate < originals.Length; candidate++)
            {
                if (Math.Abs(place - PlaceOf(readings[originals[candidate]])) > FarthestApart || IsOfAnother(readings, at, told, originals[candidate])) continue;
                yield return (at, originals[candidate]);
                next = candidate + 1;
                break;
            }
        }
    }

    /// <summary>"It frees 150 prisoners, and the rebels hand over 14 bodies", made of "the rebels hand over 14 bodies": the first claim is the copy's own.</summary>
    private static bool IsOfAnother(IReadOnlyList<UndertakingReading> readings, int at, int[] told, int original) =>
        !SharesThing(readings[at], readings[original]) && Array.Exists(told, other => other != at && SharesThing(readings[other], readings[original]));

    private static bool SharesThing(UndertakingReading one, UndertakingReading other) =>
        one.ObjectWords.Union(one.ActingThing).Overlaps(other.ObjectWords.Union(other.ActingThing));

    /// <summary>Where in its sentence the claim begins, in thousandths.</summary>
    private int PlaceOf(UndertakingReading reading)
    {
        var (report, start) = (Report(reading.Report), reading.Claim.Span.Start);
        var at = report.SentenceFrom(start);
        return at == report.Sentences.Length ? 0 : 1000 * (start - report.Sentences[at].Span.Start) / Math.Max(1, report.Sentences[at].Span.Length);
    }
}
