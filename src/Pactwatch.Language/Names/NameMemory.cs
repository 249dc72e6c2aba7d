using Pactwatch.Language.Models;

namespace Pactwatch.Language.Names;

/// <summary>
/// What a document tells of each of its words: how often it stands in small letters and how often with a capital
/// where none is due, and, once the document was read, what kind of name its occurrences are.
/// </summary>
internal sealed class NameMemory
{
    private const int Types = 7;
    private const int Frequent = 3;

    private readonly Dictionary<uint, int> numbers = [];
    private int[] small = new int[64];
    private int[] capital = new int[64];
    private int[] labels = new int[64 * Types];

    /// <summary>Takes in the cases of a sentence's words.</summary>
    public void LearnCase(in NameSentence sentence)
    {
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var number = NumberOf(sentence.Words[i].Lower);
            if (sentence.Case != SentenceCase.Mixed) continue;
            if (sentence.Words[i].Kind == WordKind.Small) small[number]++;
            else if (i > 0 && NameShapes.IsCapitalized(sentence.Words[i].Kind)) capital[number]++;
        }
    }

    /// <summary>Takes in the labels found for a sentence's words.</summary>
    public void LearnLabels(ReadOnlySpan<NameWord> words, ReadOnlySpan<byte> found)
    {
        for (var i = 0; i < words.Length; i++) labels[(NumberOf(words[i].Lower) * Types) + TypeNumber(found[i])]++;
    }

    /// <summary>How the word is written elsewhere: 0 to 8.</summary>
    public uint CaseOf(uint lower)
    {
        if (!numbers.TryGetValue(lower, out var number)) return 0;
        return (uint)((Math.Min(small[number], 2) * 3) + Math.Min(capital[number], 2));
    }

    /// <summary>The kind of name that the word's occurrences were most often found to be, how clearly and how often.</summary>
    public uint LabelOf(uint lower)
    {
        if (!numbers.TryGetValue(lower, out var number)) return 0;
        var counts = labels.AsSpan(number * Types, Types);
        var (best, all) = (1, counts[0]);
        for (var type = 1; type < Types; type++)
        {
            all += counts[type];
            if (counts[type] > counts[best]) best = type;
        }

        if (counts[best] == 0) return (uint)Math.Min(all, Frequent);
        var clearness = counts[best] == all ? 2 : counts[best] * 2 > all ? 1 : 0;
        return (uint)((((best * 3) + clearness) * 4) + Math.Min(all, Frequent));
    }

    private static int TypeNumber(int label) => label == 0 ? 0 : 1 + (int)NameLabels.TypeOf(label);

    private int NumberOf(uint lower)
    {
        if (numbers.TryGetValue(lower, out var number)) return number;
        number = numbers.Count;
        numbers.Add(lower, number);
        if (number < small.Length) return number;
        Array.Resize(ref small, number * 2);
        Array.Resize(ref capital, number * 2);
        Array.Resize(ref labels, number * 2 * Types);
        return number;
    }
}
