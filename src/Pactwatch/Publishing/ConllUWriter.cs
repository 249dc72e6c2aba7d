using System.Globalization;
using System.Text;
using Pactwatch.Annotation;
using Pactwatch.Language;

namespace Pactwatch.Publishing;

/// <summary>
/// Writes sentences and tokens as CoNLL-U. Columns that are not known are "_". "# text" is put together from
/// the tokens and SpaceAfter=No, so that the two always agree.
/// </summary>
public static class ConllUWriter
{
    /// <param name="given">The file that sentences and tokens were taken from, or null where the program cut the text itself.</param>
    public static void Write(TextWriter output, AnnotatedReport annotated, ConllUDocument? given = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(annotated);
        output.Write($"# newdoc id = {OneLine(annotated.Report.Source)}\n");
        foreach (var sentence in annotated.Sentences)
        {
            output.Write($"# text = {SentenceText(annotated, sentence)}\n");
            WriteWords(output, annotated, sentence, given);
            output.Write('\n');
        }
    }

    private static void WriteWords(TextWriter output, AnnotatedReport annotated, Sentence sentence, ConllUDocument? given)
    {
        var insideUntil = sentence.Tokens.First;
        for (var at = sentence.Tokens.First; at < sentence.Tokens.End; at++)
        {
            var id = at - sentence.Tokens.First + 1;
            if (given?.Words[at] is { Surface: { } surface } first)
            {
                insideUntil = Math.Min(at + first.SurfaceWords, sentence.Tokens.End);
                var last = insideUntil - 1;
                WriteRow(output, Invariant($"{id}-{id + last - at}"), surface, default, SpaceAfter(annotated, last));
            }

            var token = annotated.Tokens[at];
            var form = given?.Words[at].Form ?? OneLine(token.Span.In(annotated.Text.Characters));
            WriteRow(output, Invariant($"{id}"), form, token, at < insideUntil ? "_" : SpaceAfter(annotated, at));
        }
    }

    private static void WriteRow(TextWriter output, string id, string form, Token token, string misc)
    {
        var head = token.Deprel is null ? "_" : Invariant($"{token.Head}");
        output.Write($"{id}\t{form}\t{token.Lemma ?? "_"}\t{token.Upos ?? "_"}\t_\t_\t{head}\t{token.Deprel ?? "_"}\t_\t{misc}\n");
    }

    private static string SpaceAfter(AnnotatedReport annotated, int token)
    {
        var text = annotated.Text.Characters;
        var end = annotated.Tokens[token].Span.End;
        return end < text.Length && !char.IsWhiteSpace(text[end]) ? "SpaceAfter=No" : "_";
    }

    private static string SentenceText(AnnotatedReport annotated, Sentence sentence)
    {
        var words = new StringBuilder();
        var end = sentence.Span.Start;
        for (var at = sentence.Tokens.First; at < sentence.Tokens.End; at++)
        {
            var span = annotated.Tokens[at].Span;
            if (span.End <= end) continue; // shares its multiword token with the word before
            if (words.Length > 0 && span.Start > end && SpaceAfter(annotated, at - 1) == "_") words.Append(' ');
            words.Append(span.SliceOf(annotated.Text.Characters));
            end = span.End;
        }

        return OneLine(words.ToString());
    }

    private static string OneLine(string words) =>
        words.AsSpan().ContainsAny('\t', '\n', '\r') ? words.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ') : words;

    private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
