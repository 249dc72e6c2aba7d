using Pactwatch.Language.Models;

namespace Pactwatch.Language.Names;

/// <summary>What the tagger of names sees of one word: hashes of its form and parts, its shape and its clues.</summary>
internal struct NameWord
{
    public NameWord(ReadOnlySpan<char> form, NameClues clues)
    {
        Form = NameHash.Of(form);
        Lower = NameHash.OfLower(form);
        Suffix2 = NameHash.OfLower(form[^Math.Min(2, form.Length)..]);
        Suffix3 = NameHash.OfLower(form[^Math.Min(3, form.Length)..]);
        Suffix4 = NameHash.OfLower(form[^Math.Min(4, form.Length)..]);
        Prefix2 = NameHash.OfLower(form[..Math.Min(2, form.Length)]);
        Prefix3 = NameHash.OfLower(form[..Math.Min(3, form.Length)]);
        Prefix4 = NameHash.OfLower(form[..Math.Min(4, form.Length)]);
        (Shape, Kind) = NameShapes.Of(form);
        Length = (byte)Math.Min(form.Length, 12);
        Clues = (uint)clues.Of(Lower);
        Classes = ClassesOf(form);
    }

    public uint Form { get; }

    public uint Lower { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Suffix4 { get; }

    public uint Prefix2 { get; }

    public uint Prefix3 { get; }

    public uint Prefix4 { get; }

    /// <summary>The kinds of character in order, repeats folded.</summary>
    public uint Shape { get; }

    public WordKind Kind { get; }

    /// <summary>How many characters it has, at most 12.</summary>
    public byte Length { get; }

    /// <summary><see cref="WordClue"/>s.</summary>
    public uint Clues { get; }

    /// <summary>The parts of speech it can have by the word list, as bits.</summary>
    public uint Classes { get; }

    /// <summary>The listed phrase it is part of and its place there: the <see cref="PhraseClue"/> times 4 plus 0 alone, 1 first, 2 inside, 3 last; 0 for none.</summary>
    public byte Phrase { get; private set; }

    public void SetPhrase(PhraseClue clue, int place) => Phrase = (byte)(((int)clue * 4) + place);

    private static uint ClassesOf(ReadOnlySpan<char> form)
    {
        if (form.Length > 32) return 0;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return WordClasses.English.Of(lower);
    }
}
