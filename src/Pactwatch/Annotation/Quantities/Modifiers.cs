using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>The words around a number that say how exactly it is meant (modifiers.tsv).</summary>
internal static class Modifiers
{
    private const int MostInARow = 3;

    private static readonly PhraseTable<Approximation> Before = Load("before");

    private static readonly PhraseTable<Approximation> After = Load("after");

    /// <summary>The first token of the modifiers that end before the token, and the approximation they give: a bound outweighs "about".</summary>
    public static (int First, Approximation Approximation) EndingBefore(ReportWords words, int token)
    {
        var approximation = Approximation.Exact;
        for (var i = 0; i < MostInARow; i++)
        {
            if (!words.AreTogether(token, token - 1) || Before.EndingAt(words, token - 1) is not { } found) break;
            approximation = Stronger(approximation, found.Meaning);
            token = found.First;
        }

        return (token, approximation);
    }

    /// <summary>The token behind a modifier that begins with the token ("or so", "-odd", "+"), and its approximation; null if there is none.</summary>
    public static (int End, Approximation Approximation)? StartingAt(ReportWords words, int token)
    {
        var at = words.IsHyphen(token) ? token + 1 : token;
        if (!words.AreTogether(token - 1, at) || After.StartingAt(words, at) is not { } found) return null;
        return (found.End, found.Meaning);
    }

    public static Approximation Stronger(Approximation first, Approximation second) =>
        first is Approximation.AtLeast or Approximation.AtMost ? first : second is Approximation.Exact ? first : second;

    private static PhraseTable<Approximation> Load(string place) => new(
        Lexicon.Rows("Annotation/Quantities/English/modifiers.tsv", 3)
            .Where(row => row[2].Equals(place, StringComparison.Ordinal))
            .Select(row => (row[0], Enum.Parse<Approximation>(row[1], ignoreCase: true))));
}
