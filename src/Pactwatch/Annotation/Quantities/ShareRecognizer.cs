using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Finds shares of a number that is not told: "all US troops", "the remainder", "most of the prisoners". Both bounds are null.</summary>
internal static class ShareRecognizer
{
    private static readonly PhraseTable<bool> Shares = new(
        Lexicon.Rows("Annotation/Quantities/English/shares.tsv", 2).Select(row => (row[0], row[1].Equals("alone", StringComparison.Ordinal))));

    /// <summary>The share that begins with the token, and the token behind it; null where there is none. Alone, it counts what was counted before.</summary>
    public static (Quantity Quantity, int End)? At(ReportWords words, int token, string? countedBefore)
    {
        if (Shares.StartingAt(words, token) is not { } share || NumberReader.ReadAt(words, token) is not null) return null;
        var at = share.End;
        if (!share.Meaning && words.Is(at, "of") && words.AreTogether(at - 1, at)) at++;
        var thing = words.AreTogether(token, at) && !StartsNumber(words, at) ? CountedNouns.GroupAt(words, at) : null;
        if (thing is null) return share.Meaning && countedBefore is not null && !words.Is(share.End, "of") ? Alone(words, token, share.End, countedBefore) : null;

        var (first, approximation) = Modifiers.EndingBefore(words, token);
        if (approximation is not Approximation.About) first = token;
        var counted = thing.Phrase!.Value;
        var span = words.SpanOf(first, counted.End);
        return (new Quantity(span, words.SpanOf(token, share.End), words.SpanOf(counted.First, counted.End), null, null, thing.Unit,
            first < token ? Approximation.About : Approximation.Exact), counted.End);
    }

    // "the rest" of a clause, not "the rest-house", "the remainder term".
    private static (Quantity Quantity, int End)? Alone(ReportWords words, int token, int end, string unit)
    {
        if (words.IsHyphen(end)) return null;
        var span = words.SpanOf(token, end);
        return (new Quantity(span, span, null, null, null, unit, Approximation.Exact), end);
    }

    // "the last 20 hostages" is a number like any other.
    private static bool StartsNumber(ReportWords words, int token)
    {
        while (NounPhrases.English.IsDeterminer(words, token)) token++;
        return NumberReader.ReadAt(words, token) is not null;
    }
}
