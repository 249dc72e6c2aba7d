using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Finds the subject of a cue in the tree, for sentences in which more than its own words stand before it.</summary>
internal static class SubjectFinder
{
    private const int DeepestTree = 60;

    /// <summary>"In Helm the Harbour Union, which has nine seats, | said": null where the tree names no subject before the cue.</summary>
    /// <param name="lower">The first token that may belong to it.</param>
    public static SourcePhrase? Of(SpeechContext context, int cue, int lower, TokenRange sentence)
    {
        if (HeadOf(context, cue, lower, sentence) is not { } head) return null;
        var first = head;
        while (first > lower && !context.IsSign(first - 1) && context.QuotationOf[first - 1] < 0 && IsUnder(context, first - 1, head, sentence)) first--;
        var end = head + 1;
        while (end < cue && !context.IsSign(end) && context.QuotationOf[end] < 0 && IsUnder(context, end, head, sentence)) end++;
        var core = new TokenRange(first, end);
        var close = cue - 1;
        while (close > end && !context.IsComma(close)) close--;
        var apposition = end < cue && context.IsComma(end) && close > end + 1 ? new TokenRange(end + 1, close) : new TokenRange(end, end);
        return new SourcePhrase(new TokenRange(first, Math.Max(end, apposition.End)), core, apposition);
    }

    private static int? HeadOf(SpeechContext context, int cue, int lower, TokenRange sentence)
    {
        for (var token = cue - 1; token >= lower; token--)
        {
            if (context.Tokens[token].Deprel == "nsubj" && sentence.First + context.Tokens[token].Head - 1 == cue && context.QuotationOf[token] < 0) return token;
        }

        return null;
    }

    private static bool IsUnder(SpeechContext context, int token, int head, TokenRange sentence)
    {
        for (var step = 0; step < DeepestTree && token >= sentence.First; step++)
        {
            if (token == head) return true;
            if (context.Tokens[token].Head == 0) return false;
            token = sentence.First + context.Tokens[token].Head - 1;
        }

        return false;
    }
}
