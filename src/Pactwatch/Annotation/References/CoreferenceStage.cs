using System.Collections.Immutable;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.References;

/// <summary>
/// Resolves pronouns and definite phrases to the parties that they refer to, where the text makes that plain.
/// What is not plain is left open: a wrong party is worse than none.
/// </summary>
public sealed class CoreferenceStage : IAnnotationStage
{
    // A sentence without end has no plain subject, and each of its pronouns would look through all of it.
    private const int LongestSentence = 200;

    public string Name => "coreference";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens | AnnotationLayer.Grammar | AnnotationLayer.Entities;

    public AnnotationLayer Assigns => AnnotationLayer.Coreferences;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var names = new NamedBefore(report);
        var (definites, pronouns) = (new DefiniteReader(names), new PronounReader(names));
        var found = ImmutableArray.CreateBuilder<Coreference>();
        SentenceTree? before = null;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            if (report.Sentences[s].Tokens.Count > LongestSentence)
            {
                before = null;
                continue;
            }

            var tree = new SentenceTree(report, report.Sentences[s]);
            var here = definites.Read(tree, s).Concat(pronouns.Read(tree, s, before)).OrderBy(one => one.Span);
            foreach (var (span, parties) in here) found.Add(Made(span, parties));
            before = tree;
        }

        return report with { Coreferences = found.ToImmutable() };
    }

    private static Coreference Made(TextSpan span, EntityMention[] parties) =>
        new(span, [.. parties.Select(party => party.Span)], [.. parties.Select(party => party.Name)], [.. parties.Select(party => party.State)]);
}
