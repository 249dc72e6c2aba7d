using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Grammar;

/// <summary>Subjects that the parser took for somebody spoken to: "Nordmark, in turn, frees the skippers".</summary>
internal static class SubjectRepairs
{
    /// <summary>The tokens with such subjects put right; the same array where none is.</summary>
    public static ImmutableArray<Token> Repaired(AnnotatedReport report)
    {
        var tokens = report.Tokens;
        foreach (var sentence in report.Sentences)
        {
            var (first, count) = (sentence.Tokens.First, sentence.Tokens.Count);
            for (var i = 0; i < count; i++)
            {
                if (tokens[first + i] is not { Deprel: "vocative", Upos: "PROPN", Head: > 0 } name || name.Head - 1 <= i) continue;
                if (tokens[first + name.Head - 1] is { Upos: "VERB", VerbForm: "VBZ" or "VBD" or "VBP" } && !HasSubject(tokens, first, count, name.Head)) tokens = tokens.SetItem(first + i, name with { Deprel = "nsubj" });
            }
        }

        return tokens;
    }

    private static bool HasSubject(ImmutableArray<Token> tokens, int first, int count, int verb)
    {
        for (var i = 0; i < count; i++)
        {
            if (tokens[first + i].Head == verb && tokens[first + i].Deprel is "nsubj" or "nsubj:pass" or "expl" or "csubj") return true;
        }

        return false;
    }
}
