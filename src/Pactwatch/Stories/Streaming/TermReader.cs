namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Makes a report's terms: how often a word stands in its beginning and title, how rare it is elsewhere, and whether it is
/// a name or a number, for those tell one quake from another. Names are told by their capitals alone: no trees, no lists.
/// Holds buffers, so one thread uses it at a time.
/// </summary>
internal sealed class TermReader(TermWeights weights, TermWords words)
{
    /// <summary>So many words of a text count: what is told comes first, and a live page has no end.</summary>
    private const int MostWords = 600;

    private const int MostTitleWords = 64;

    /// <summary>A report keeps its heaviest terms.</summary>
    private const int MostTerms = 100;

    /// <summary>It is found by so many of them.</summary>
    private const int LeadingTerms = 16;

    /// <summary>A word of the title counts like so many of the text.</summary>
    private const int TitleCount = 2;

    // Kinds in halves of a plain word's weight.
    private const int PlainKind = 2;
    private const int NumberKind = 3;
    private const int NameKind = 4;

    private const int TableBits = 11;

    private readonly ulong[] keys = new ulong[1 << TableBits];
    private readonly int[] counts = new int[1 << TableBits];
    private readonly TermTraits[] traits = new TermTraits[1 << TableBits];
    private readonly Range[] places = new Range[1 << TableBits];
    private readonly List<int> used = new(MostWords + MostTitleWords);
    private readonly List<(long Weight, int At)> weighed = new(MostWords + MostTitleWords);

    /// <summary>The terms of a report; none where it has no words that tell anything.</summary>
    public ReportTerms Read(string? title, string text)
    {
        ReadText(text);
        ReadTitle(title);
        Weigh();
        var terms = Unit(text, title ?? "");
        foreach (var at in used) (counts[at], traits[at]) = (0, TermTraits.None);
        used.Clear();
        return terms;
    }

    private void ReadText(ReadOnlySpan<char> text)
    {
        var reader = new WordReader(text);
        for (var read = 0; read < MostWords && reader.TryRead(); read++) Count(reader, 1, isCapitalTold: true, TermTraits.None);
    }

    // In titles that capitalise most words a capital says nothing.
    private void ReadTitle(ReadOnlySpan<char> title)
    {
        var (found, capitals) = (0, 0);
        var reader = new WordReader(title);
        while (found < MostTitleWords && reader.TryRead())
        {
            found++;
            if (char.IsUpper(reader.Word[0])) capitals++;
        }

        var isTold = capitals * 5 < found * 3;
        reader = new WordReader(title);
        for (var read = 0; read < MostTitleWords && reader.TryRead(); read++) Count(reader, TitleCount, isTold && !reader.IsFirst, TermTraits.OfTitle);
    }

    private void Count(WordReader reader, int count, bool isCapitalTold, TermTraits of)
    {
        var word = reader.Word;
        if (word.Length == 1 && char.IsAscii(word[0])) return;
        var at = Slot(TermKey.Of(word), reader.Place, of);
        counts[at] += count;
        if (char.IsDigit(word[0])) traits[at] |= TermTraits.Number;
        else if (!char.IsUpper(word[0])) traits[at] |= TermTraits.Lower;
        else if (isCapitalTold) traits[at] |= TermTraits.Capital;
    }

    private int Slot(ulong key, Range place, TermTraits of)
    {
        var at = (int)(key >> (64 - TableBits));
        while (counts[at] != 0 && keys[at] != key) at = (at + 1) % keys.Length;
        if (counts[at] != 0) return at;
        (keys[at], places[at], traits[at]) = (key, place, of);
        used.Add(at);
        return at;
    }

    /// <summary>Heaviest first; of two that weigh the same the one with the lower key.</summary>
    private void Weigh()
    {
        weighed.Clear();
        foreach (var at in used)
        {
            var rarity = weights[keys[at]];
            if (rarity > 0) weighed.Add(((long)(WholeNumbers.LogUnit + WholeNumbers.Log2(counts[at])) * rarity * Kind(traits[at]), at));
        }

        weighed.Sort((one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : keys[one.At].CompareTo(keys[other.At]));
        if (weighed.Count > MostTerms) weighed.RemoveRange(MostTerms, weighed.Count - MostTerms);
    }

    private static int Kind(TermTraits traits) =>
        (traits & TermTraits.Number) != TermTraits.None ? NumberKind
        : (traits & (TermTraits.Capital | TermTraits.Lower)) == TermTraits.Capital ? NameKind
        : PlainKind;

    private ReportTerms Unit(ReadOnlySpan<char> text, ReadOnlySpan<char> title)
    {
        var square = 0L;
        foreach (var (weight, _) in weighed) square += weight * weight;
        var length = WholeNumbers.Root(square);
        var leading = new (ulong Key, int Weight)[Math.Min(LeadingTerms, weighed.Count)];
        var (termKeys, termWeights) = (new ulong[weighed.Count], new int[weighed.Count]);
        for (var n = 0; n < weighed.Count; n++)
        {
            var (weight, at) = weighed[n];
            (termKeys[n], termWeights[n]) = (keys[at], (int)Math.Max(1, weight * TermVector.Unit / length));
            if (n >= leading.Length) continue;
            leading[n] = (termKeys[n], termWeights[n]);
            words.Add(keys[at], ((traits[at] & TermTraits.OfTitle) != TermTraits.None ? title : text)[places[at]]);
        }

        Array.Sort(termKeys, termWeights);
        return new ReportTerms(new TermVector(termKeys, termWeights), leading);
    }
}
