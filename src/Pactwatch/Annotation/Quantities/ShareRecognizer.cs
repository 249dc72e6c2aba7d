using System.Globalization;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Finds shares of a number that is not told: "all US troops", "the remainder", "most of the prisoners". Both bounds are null.</summary>
internal static class ShareRecognizer
{
    private static readonly PhraseTable<(bool Alone, Share Share)> Shares = new(
        Lexicon.Rows("Annotation/Quantities/English/shares.tsv", 4)
            .Select(row => (row[0], (row[1].Equals("alone", StringComparison.Ordinal), new Share(Decimal(row[2]), Decimal(row[3]))))));

    /// <summary>The share that begins with the token, and the token behind it; null where there is none. Alone, it counts what was counted before.</summary>
    public static (Quantity Quantity, int End)? At(ReportWords words, int token, Func<int, string?> countedBefore)
    {
        if (Shares.StartingAt(words, token) is not { } share || IsSuperlative(words, token) || NumberReader.ReadAt(words, token) is not null) return null;
        var at = share.End;
        if (!share.Meaning.Alone && words.Is(at, "of") && words.AreTogether(at - 1, at)) at++;
        var thing = words.AreTogether(token, at) && !StartsNumber(words, at) ? CountedNouns.GroupAt(words, at) : null;
        if (thing is null) return share.Meaning.Alone && !words.Is(share.End, "of") ? Alone(words, token, share.End, share.Meaning.Share, countedBefore(token)) : null;

        if (UnitFinder.AreParties(words, thing.Head)) return null;
        var (first, approximation) = Modifiers.EndingBefore(words, token);
        if (approximation is not Approximation.About) first = token;
        var counted = thing.Phrase!.Value;
        var span = words.SpanOf(first, counted.End);
        return (new Quantity(span, words.SpanOf(token, share.End), words.SpanOf(counted.First, counted.End), null, null, thing.Unit,
            first < token ? Approximation.About : Approximation.Exact, Share: share.Meaning.Share), counted.End);
    }

    // "the rest" of a clause, not "the rest-house", "the remainder term".
    private static (Quantity Quantity, int End)? Alone(ReportWords words, int token, int end, Share share, string? unit)
    {
        if (unit is null || words.IsHyphen(end)) return null;
        var span = words.SpanOf(token, end);
        return (new Quantity(span, span, null, null, null, unit, Approximation.Exact, Share: share), end);
    }

    // "the most persecuted groups", "our most important partners"
    private static bool IsSuperlative(ReportWords words, int token) =>
        words.Is(token, "most") && words.AreTogether(token - 1, token) && (NounPhrases.English.IsDeterminer(words, token - 1) || words.IsPossessive(token - 1));

    private static decimal Decimal(string figures) => decimal.Parse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // "the last 20 hostages" is a number like any other.
    private static bool StartsNumber(ReportWords words, int token)
    {
        while (NounPhrases.English.IsDeterminer(words, token)) token++;
        return NumberReader.ReadAt(words, token) is not null;
    }
}
