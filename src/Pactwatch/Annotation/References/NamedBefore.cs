using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.References;

/// <summary>The names of a report by sentence, for looking back from a place.</summary>
internal sealed class NamedBefore
{
    private readonly AnnotatedReport report;
    private readonly int[] firstOf;

    public NamedBefore(AnnotatedReport report)
    {
        this.report = report;
        firstOf = new int[report.Sentences.Length + 1];
        var name = 0;
        for (var s = 0; s < report.Sentences.Length; s++)
        {
            while (name < report.Entities.Length && report.Entities[name].Span.Start < report.Sentences[s].Span.Start) name++;
            firstOf[s] = name;
        }

        firstOf[^1] = report.Entities.Length;
    }

    /// <summary>The names of a sentence that end before an offset, nearest first.</summary>
    public IEnumerable<EntityMention> In(int sentence, int before)
    {
        for (var i = firstOf[sentence + 1] - 1; i >= firstOf[sentence]; i--)
        {
            if (report.Entities[i].Span.End <= before) yield return report.Entities[i];
        }
    }

    /// <summary>The names of the sentences from so many before this one up to the offset, nearest first.</summary>
    public IEnumerable<EntityMention> Back(int sentence, int before, int sentences)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - sentences); s--)
        {
            foreach (var name in In(s, before)) yield return name;
        }
    }

    /// <summary>The name that holds a token of a sentence, or null.</summary>
    public EntityMention? At(int sentence, TextSpan token)
    {
        for (var i = firstOf[sentence]; i < firstOf[sentence + 1]; i++)
        {
            if (report.Entities[i].Span.Contains(token)) return report.Entities[i];
        }

        return null;
    }
}
