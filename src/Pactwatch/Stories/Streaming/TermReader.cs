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

    /// <summary>A word of the title counts like so many of the text.</summary>
    private const int TitleCount = 2;

    // Kinds in halves of a plain word's weight.
    private const int PlainKind = 2;
    private const int NumberKind = 3;
    private const int NameKind = 4;

    // More than any term weighs: a logarithm of at most 2,700 with a rarity of a thousand or so, and its kind.
    private const long MostWeight = 1L << 40;

    private const int TableBits = 11;

    // A table of the report's words by key, open addressing: the used slots are emptied after each report.
    private readonly ReadTerm[] table = new ReadTerm[1 << TableBits];
    private readonly List<int> used = new(MostWords + MostTitleWords);

    // Weight above, complemented, so that the heaviest come first; the slot below.
    private readonly ulong[] ranks = new ulong[MostWords + MostTitleWords];

    /// <summary>The terms of a report; none where it has no words that tell anything.</summary>
    public ReportTerms Read(string? title, string text)
    {
        ReadText(text);
        ReadTitle(title);
        var terms = Unit(Weigh(), text, title ?? "");
        foreach (var at in used) table[at].Count = 0;
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

    private void Count(scoped in WordReader reader, int count, bool isCapitalTold, TermTraits of)
    {
        var word = reader.Word;
        if (word.Length == 1 && char.IsAscii(word[0])) return;
        ref var term = ref TermOf(TermKey.Of(word), reader.Place, of);
        term.Count += count;
        if (char.IsDigit(word[0])) term.Traits |= TermTraits.Number;
        else if (!char.IsUpper(word[0])) term.Traits |= TermTraits.Lower;
        else if (isCapitalTold) term.Traits |= TermTraits.Capital;
    }

    private ref ReadTerm TermOf(ulong key, Range place, TermTraits of)
    {
        var at = (int)(key >> (64 - TableBits));
        while (table[at].Count != 0 && table[at].Key != key) at = (at + 1) % table.Length;
        ref var term = ref table[at];
        if (term.Count != 0) return ref term;
        (term.Key, term.Place, term.Traits) = (key, place, of);
        used.Add(at);
        return ref term;
    }

    /// <summary>The slots of the heaviest terms with their weights, heaviest first; of two that weigh the same the one with the lower key.</summary>
    private ReadOnlySpan<ulong> Weigh()
    {
        var count = 0;
        foreach (var at in used)
        {
            var rarity = weights[table[at].Key];
            if (rarity == 0) continue;
            var weight = (long)(WholeNumbers.LogUnit + WholeNumbers.Log2(table[at].Count)) * rarity * Kind(table[at].Traits);
            ranks[count++] = (ulong)(MostWeight - weight) << TableBits | (uint)at;
        }

        var ranked = ranks.AsSpan(0, count);
        ranked.Sort();
        MendTies(ranked);
        return ranked[..Math.Min(MostTerms, count)];
    }

    /// <summary>Slots are mostly in the order of keys already, but where two keys wanted the same one.</summary>
    private void MendTies(Span<ulong> ranked)
    {
        for (var n = 1; n < ranked.Length; n++)
        {
            for (var at = n; at > 0 && ranked[at] >> TableBits == ranked[at - 1] >> TableBits && KeyOf(ranked[at]) < KeyOf(ranked[at - 1]); at--)
                (ranked[at], ranked[at - 1]) = (ranked[at - 1], ranked[at]);
        }
    }

    private ulong KeyOf(ulong rank) => table[SlotOf(rank)].Key;

    private static int SlotOf(ulong rank) => (int)(rank & ((1UL << TableBits) - 1));

    private static long WeightOf(ulong rank) => MostWeight - (long)(rank >> TableBits);

    private static int Kind(TermTraits traits) =>
        (traits & TermTraits.Number) != TermTraits.None ? NumberKind
        : (traits & (TermTraits.Capital | TermTraits.Lower)) == TermTraits.Capital ? NameKind
        : PlainKind;

    private ReportTerms Unit(ReadOnlySpan<ulong> ranked, ReadOnlySpan<char> text, ReadOnlySpan<char> title)
    {
        var square = 0L;
        foreach (var rank in ranked) square += WeightOf(rank) * WeightOf(rank);
        var length = WholeNumbers.Root(square);
        var terms = new WeightedTerm[ranked.Length];
        for (var n = 0; n < ranked.Length; n++)
        {
            ref var term = ref table[SlotOf(ranked[n])];
            terms[n] = new WeightedTerm(words.NumberOf(term.Key), (int)Math.Max(1, WeightOf(ranked[n]) * TermSum.Unit / length));
            if (n < ReportTerms.MostLeading) words.Show(terms[n].Number, ((term.Traits & TermTraits.OfTitle) != TermTraits.None ? title : text)[term.Place]);
        }

        return new ReportTerms(terms);
    }
}
