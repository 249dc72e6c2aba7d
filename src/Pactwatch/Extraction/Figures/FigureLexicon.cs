using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Figures;

/// <summary>The words that tell where a counted thing is and what is said of it.</summary>
internal static class FigureLexicon
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words =
        Lexicon.Rows("Extraction/Figures/English/place-words.tsv")
            .Concat(Lexicon.Rows("Extraction/Figures/English/predicates.tsv"))
            .ToFrozenDictionary(row => row[0], row => Lexicon.List(row[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Fates = Lexicon.Classes("Extraction/Figures/English/fates.tsv");

    private static readonly FrozenDictionary<string, string> Rates =
        (from row in Lexicon.Rows("Extraction/Figures/English/rates.tsv")
         from word in Lexicon.List(row[1])
         select (word, row[0]))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Casualties =
        Lexicon.Rows("Annotation/Quantities/English/casualty-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Counted = Lexicon.Set("Extraction/Figures/English/counted-things.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A preposition before a place ("in", "around").</summary>
    public static bool IsBeforePlace(string form) => Words["before"].Contains(form);

    /// <summary>A noun that stands for the place the report is about ("the region").</summary>
    public static bool IsRegion(string lemma) => Words["region"].Contains(lemma);

    /// <summary>A verb that says only that something is there ("remain", "be stationed").</summary>
    public static bool IsPlain(string lemma) => Words["plain"].Contains(lemma);

    /// <summary>A verb whose subject only holds the amount ("the budget includes $700 million for schools").</summary>
    public static bool IsHolding(string lemma) => Words["holding"].Contains(lemma);

    /// <summary>A form that turns the clause towards what is to come; the form, as the list is one of forms.</summary>
    public static bool IsComing(string form) => Words["coming"].Contains(form);

    /// <summary>A word that makes the number a mean ("an average of 40").</summary>
    public static bool IsAverage(string form) => Words["average"].Contains(form);

    /// <summary>A preposition before the length of time that a figure is told over.</summary>
    public static bool IsOver(string form) => Words["over"].Contains(form);

    /// <summary>The unit of time of a word of rate ("daily", "each week": day, week), or null.</summary>
    public static string? RateOf(string words) => Rates.TryGetValue(words, out var unit) ? unit : null;

    /// <summary>What became of the things counted, by the words of a measure.</summary>
    public static IEnumerable<string> FatesOf(IEnumerable<string> words) => words.Select(word => Fates.GetValueOrDefault(word)).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>A word for the place told of last ("the troops stationed there").</summary>
    public static bool IsThere(string form) => Words["there"].Contains(form);

    /// <summary>A verb whose infinitive tells what is held to be so ("believed to have").</summary>
    public static bool IsThought(string lemma) => Words["thought"].Contains(lemma);

    /// <summary>A verb or noun of what somebody asks for ("demand").</summary>
    public static bool IsAsking(string lemma) => Words["asking"].Contains(lemma);

    /// <summary>A preposition between what is measured and its amount ("a fine of $20m", "a lawsuit over $6.5m").</summary>
    public static bool IsAmountLink(string form) => Words["amount"].Contains(form);

    /// <summary>A noun that stands for a number ("the figure", "the toll").</summary>
    public static bool IsNumberNoun(string lemma) => Words["number"].Contains(lemma);

    /// <summary>A noun that can stand for another count of what was counted before it ("the figure").</summary>
    public static bool IsRecount(string lemma) => Words["recount"].Contains(lemma);

    /// <summary>A verb before the number that something has come to ("stands at 11,900").</summary>
    public static bool IsLevel(string lemma) => Words["level"].Contains(lemma);

    /// <summary>A verb of saying or thinking, whose subject is no count.</summary>
    public static bool IsTelling(string lemma) => Words["telling"].Contains(lemma);

    /// <summary>A thing of which even a small count says something ("vote", "village").</summary>
    public static bool IsCounted(string lemma) => Counted.Contains(lemma);

    public static bool IsComplement(string form) => Words["complement"].Contains(form);

    /// <summary>A word that makes a bare number count people ("dead", "perished").</summary>
    public static bool IsCasualty(string form) => Casualties.Contains(form);
}
