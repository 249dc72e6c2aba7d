using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Attribution.Learned;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Training.Attributions;

/// <summary>
/// Learns which words are cues and which words beside a cue are its content, from reports whose attributions are
/// known. The same reports in the same order give the same weights.
/// </summary>
internal static class AttributionTraining
{
    /// <summary>What is seen more seldom says nothing.</summary>
    private const int LeastSeen = 6;

    /// <summary>Hundredths of a logit below which a feature isn't worth its row.</summary>
    private const int LeastWeight = 15;

    public static readonly ImmutableArray<string> Heading =
    [
        "# What speaks for or against a word being a cue, and for or against words beside a cue being its content.",
        "# Made by training/Pactwatch.Training (--attributions) from the training part of PolNeAR; NOTICE names it. Not to be edited by hand.",
        "# Columns (TAB-separated): 1 question (cue | content), 2 what is looked at, 3 what stands there, 4 weight in hundredths of a logit",
    ];

    private sealed record Decision(string Question, List<Feature> Features, bool IsPositive);

    /// <summary>The rows of the table of weights, sorted.</summary>
    public static IEnumerable<string> Train(IEnumerable<AttributionDocument> documents, Action<string> say)
    {
        var decisions = documents.AsParallel().AsOrdered().SelectMany(Decisions).ToList();
        say($"{decisions.Count} decisions");
        return decisions.GroupBy(decision => decision.Question, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => Rows(group.Key, [.. group]));
    }

    private static IEnumerable<string> Rows(string question, List<Decision> decisions)
    {
        var seen = decisions.SelectMany(decision => decision.Features.Distinct()).CountBy(feature => feature).Where(entry => entry.Value >= LeastSeen)
            .Select(entry => entry.Key).OrderBy(feature => feature.Kind, StringComparer.Ordinal).ThenBy(feature => feature.Value, StringComparer.Ordinal).ToList();
        var slots = seen.Select((feature, slot) => (feature, slot)).ToDictionary(entry => entry.feature, entry => entry.slot);
        var examples = decisions.Select(decision => new Example([.. decision.Features.Where(slots.ContainsKey).Select(feature => slots[feature])], decision.IsPositive)).ToImmutableArray();
        var weights = new LogisticRegression(Rounds: 10, LeftOut: 30).Train(examples, seen.Count);
        for (var slot = 0; slot < seen.Count; slot++)
        {
            var weight = (int)Math.Round(weights[slot] * 100);
            if (Math.Abs(weight) >= LeastWeight) yield return string.Join('\t', question, seen[slot].Kind, seen[slot].Value, weight.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<Decision> Decisions(AttributionDocument document)
    {
        var reading = new ReportReading(ReportText.Raw(document.Text), null, null, null, null, "en", PublishedBelief.Unknown, null, []);
        var report = Pipeline.English.Annotate(new Report(new ReportId("r-0000000000000000"), new string('0', 64), [document.Name], ReportKind.Report, Handling.Public, reading));
        var context = new SpeechContext(report);
        foreach (var sentence in report.Sentences)
        {
            var tree = new SentenceTree(report, sentence);
            var marked = Marked(context, tree, document.Attributions);
            var findings = ListedCue.Read(context, tree).Where(cue => cue.Mention.Node >= 0).ToDictionary(cue => cue.Mention.Node, cue => cue.Finding);
            for (var node = 0; node < tree.Count; node++)
            {
                if (!CueFeatures.IsCandidate(context, tree, node)) continue;
                yield return new Decision(FeatureWeights.IsCue, CueFeatures.Of(context, tree, node, findings.GetValueOrDefault(node)), marked.ContainsKey(node));
                if (!marked.TryGetValue(node, out var attribution)) continue;
                foreach (var child in tree.Children(node).ToArray())
                {
                    if (ContentFeatures.IsCandidate(tree, child)) yield return new Decision(FeatureWeights.IsContent, ContentFeatures.Of(context, tree, node, child), IsIn(attribution.Content, tree[child].Span));
                }
            }
        }
    }

    /// <summary>The attributions by the token that heads their cue: the first whose own head lies outside it.</summary>
    private static Dictionary<int, MarkedAttribution> Marked(SpeechContext context, SentenceTree tree, ImmutableArray<MarkedAttribution> attributions)
    {
        var marked = new Dictionary<int, MarkedAttribution>();
        foreach (var attribution in attributions)
        {
            for (var node = 0; node < tree.Count; node++)
            {
                if (tree.Is(node, "punct") || !IsIn(attribution.Cue, tree[node].Span) || (tree.Head(node) >= 0 && IsIn(attribution.Cue, tree[tree.Head(node)].Span))) continue;
                marked.TryAdd(node, attribution);
                break;
            }
        }

        return marked;
    }

    private static bool IsIn(ImmutableArray<TextSpan> pieces, TextSpan token) => pieces.Any(piece => piece.Overlaps(token));
}
