using System.Collections.Immutable;
using System.Text;

namespace Pactwatch.Benchmarks.Reuse;

/// <summary>
/// Reports of about a hundred words (650 bytes) and copies of them with a part of their words edited: 60 in a
/// hundred are originals, 10 each are copies with 0, 5, 10 and 15% of the words replaced (half of the edits), dropped
/// or followed by a new one (a quarter each). Words follow a news text's frequencies (a few words are half of the text), and
/// four sentences in ten open or close with one of 48 set phrases that very many reports share. The same number of
/// reports gives the same texts.
/// </summary>
internal sealed class GeneratedCopies
{
    public static readonly ImmutableArray<int> EditedPercents = [0, 5, 10, 15];

    private static readonly ImmutableArray<string> Function =
    [
        "the", "of", "to", "and", "in", "a", "on", "that", "for", "with", "said", "by", "was", "from", "will", "at", "is", "as", "has", "its", "be", "after", "would", "had", "an", "their", "were", "which", "not", "two",
    ];

    private static readonly ImmutableArray<string> Openings = ["according to", "in a statement by", "at a briefing of", "people familiar with", "a spokesman for", "on the sidelines of", "under the terms of", "in the presence of"];

    private static readonly ImmutableArray<string> Institutions = ["the foreign ministry", "the prime minister's office", "the security council of the union", "the ministry of defence", "the state news agency", "the joint commission on the border"];

    private const int Vocabulary = 30_000;

    private readonly string[] words = new string[Vocabulary];
    private ulong state = 0x9E3779B97F4A7C15;

    private GeneratedCopies(int count)
    {
        for (var i = 0; i < Vocabulary; i++) words[i] = MadeUpWord();
        var texts = new string[count];
        var sources = new int[count];
        var percents = new int[count];
        var originals = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var kind = Next(10);
            if (kind < 6 || originals.Count == 0)
            {
                (texts[i], sources[i]) = (Original(), -1);
                originals.Add(i);
            }
            else
            {
                sources[i] = originals[Next(originals.Count)];
                percents[i] = EditedPercents[kind - 6];
                texts[i] = Edited(texts[sources[i]], percents[i]);
            }
        }

        Texts = [.. texts];
        Sources = [.. sources];
        Percents = [.. percents];
        Bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
    }

    public ImmutableArray<string> Texts { get; }

    /// <summary>For each report the one it was copied from, or −1.</summary>
    public ImmutableArray<int> Sources { get; }

    /// <summary>For each copy how many of its words were edited.</summary>
    public ImmutableArray<int> Percents { get; }

    public long Bytes { get; }

    public static GeneratedCopies Make(int count) => new(count);

    /// <summary>The original that a report is or was copied from.</summary>
    public int FamilyOf(int report) => Sources[report] < 0 ? report : Sources[report];

    private string Original()
    {
        var text = new StringBuilder();
        var left = 85 + Next(30);
        while (left > 0)
        {
            var length = Math.Min(left, 12 + Next(14));
            left -= length;
            var opens = Next(10);
            if (opens < 2) text.Append(Openings[Next(Openings.Length)]).Append(' ').Append(Institutions[Next(Institutions.Length)]).Append(' ');
            for (var i = 0; i < length; i++) text.Append(Word()).Append(i + 1 < length ? " " : "");
            if (opens is 2 or 3) text.Append(' ').Append(Openings[Next(Openings.Length)]).Append(' ').Append(Institutions[Next(Institutions.Length)]);
            text.Append(". ");
        }

        return text.ToString();
    }

    private string Edited(string source, int percent)
    {
        if (percent == 0) return source;
        var text = new StringBuilder();
        foreach (var word in source.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var how = Next(100) < percent ? Next(4) : 4;
            if (how == 0) continue;
            text.Append(how is 1 or 2 ? Word() : word).Append(' ');
            if (how == 3) text.Append(Word()).Append(' ');
        }

        return text.ToString();
    }

    private string Word()
    {
        if (Next(100) < 45) return Function[Math.Min(Next(Function.Length), Next(Function.Length))];
        // The product of three even draws: a few words come often, most seldom.
        return words[(int)((long)Next(Vocabulary) * Next(Vocabulary) / Vocabulary * Next(Vocabulary) / Vocabulary)];
    }

    private string MadeUpWord()
    {
        const string consonants = "bcdfghklmnprstvw";
        const string vowels = "aeiou";
        var word = new StringBuilder();
        for (var syllables = 2 + Next(3); syllables > 0; syllables--)
        {
            word.Append(consonants[Next(consonants.Length)]).Append(vowels[Next(vowels.Length)]);
            if (Next(3) == 0) word.Append(consonants[Next(consonants.Length)]);
        }

        return word.ToString();
    }

    /// <summary>SplitMix64: the same draws on every machine.</summary>
    private int Next(int below)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)(((mixed ^ (mixed >> 31)) >> 33) % (ulong)below);
        }
    }
}
