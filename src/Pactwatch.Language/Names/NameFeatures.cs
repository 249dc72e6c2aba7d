using Pactwatch.Language.Models;

namespace Pactwatch.Language.Names;

/// <summary>The features that the tagger of names sees of one word.</summary>
internal static class NameFeatures
{
    /// <summary>Features of the word and its sentence.</summary>
    public const int Plain = 62;

    /// <summary>The same and those of the document's other places.</summary>
    public const int WithMemory = Plain + 10;

    public static void Fill(in NameSentence sentence, int i, NameMemory memory, Span<uint> features)
    {
        var words = sentence.Words;
        ref readonly var word = ref words[i];
        var hasCase = sentence.Case is SentenceCase.Mixed or SentenceCase.Title;
        var inCase = (uint)sentence.Case;
        var form = hasCase ? word.Form : word.Lower;
        var shape = hasCase ? word.Shape : NameHash.Missing;
        var around = new Neighbours(sentence, i, hasCase);
        var isFirst = i == 0 ? 1u : 0u;
        var shapeHere = NameHash.Join(shape, inCase, isFirst);
        var f = new Filler(features);

        f.Add(inCase);
        f.Add(word.Lower);
        f.Add(form, isFirst);
        f.Add(word.Suffix2);
        f.Add(word.Suffix3);
        f.Add(word.Suffix4);
        f.Add(word.Prefix2);
        f.Add(word.Prefix3);
        f.Add(word.Prefix4);
        f.Add(shapeHere);
        f.Add(shapeHere, word.Suffix3);
        f.Add(word.Clues);
        f.Add(word.Clues, shapeHere);
        f.Add(word.Phrase, inCase);
        f.Add(word.Phrase, shapeHere);
        f.Add(word.Phrase, word.Clues);
        f.Add(word.Phrase, word.Lower);
        f.Add(word.Classes);
        f.Add(word.Classes, shapeHere);
        f.Add(word.Classes, word.Phrase, shape);
        f.Add(word.Length, shape);

        f.Add(around.Before);
        f.Add(around.Before2);
        f.Add(around.After);
        f.Add(around.After2);
        f.Add(around.Before, shapeHere);
        f.Add(around.After, shapeHere);
        f.Add(around.Before, word.Lower);
        f.Add(word.Lower, around.After);
        f.Add(around.Before, around.After, shape);
        f.Add(around.Before2, around.Before);
        f.Add(around.After, around.After2);
        f.Add(around.Before2, around.Before, shape);
        f.Add(around.After, around.After2, shape);
        f.Add(around.ShapeBefore, shapeHere);
        f.Add(shapeHere, around.ShapeAfter);
        f.Add(around.ShapeBefore, shape, around.ShapeAfter);
        f.Add(around.SuffixBefore, shapeHere);
        f.Add(around.SuffixAfter, shapeHere);

        f.Add(around.CluesBefore);
        f.Add(around.CluesAfter);
        f.Add(around.CluesBefore, word.Clues, shape);
        f.Add(word.Clues, around.CluesAfter, shape);
        f.Add(around.PhraseBefore, word.Phrase, shape);
        f.Add(word.Phrase, around.PhraseAfter, shape);
        f.Add(around.PhraseBefore);
        f.Add(around.PhraseAfter);
        f.Add(around.ClassesBefore, word.Classes, shape);
        f.Add(word.Classes, around.ClassesAfter, shape);
        f.Add(around.CluesBefore, around.ShapeBefore, shapeHere);
        f.Add(around.CluesAfter, around.ShapeAfter, shapeHere);

        f.Add(around.RunPlace, shapeHere);
        f.Add(around.RunHead, shapeHere);
        f.Add(around.RunOpener, shapeHere);
        f.Add(around.RunHeadClues, around.RunPlace);
        f.Add(around.RunOpenerClues, around.RunPlace);
        f.Add(around.BeforeRun, around.RunPlace);
        f.Add(around.AfterRun, around.RunPlace);
        f.Add(around.RunHeadPhrase, around.RunOpenerPhrase, around.RunPlace);

        var written = memory.CaseOf(word.Lower);
        f.Add(written, shapeHere);
        f.Add(written, word.Phrase, shapeHere);
        f.Add(written, word.Clues, shapeHere);
    }

    /// <summary>The features of <see cref="WithMemory"/> behind the plain ones.</summary>
    public static void FillMemory(in NameSentence sentence, int i, NameMemory memory, Span<uint> features)
    {
        var words = sentence.Words;
        ref readonly var word = ref words[i];
        var shape = sentence.Case is SentenceCase.Mixed or SentenceCase.Title ? word.Shape : NameHash.Missing;
        var here = memory.LabelOf(word.Lower);
        var before = i > 0 ? memory.LabelOf(words[i - 1].Lower) : NameHash.Missing;
        var after = i + 1 < words.Length ? memory.LabelOf(words[i + 1].Lower) : NameHash.Missing;
        var f = new Filler(features, Plain);
        f.Add(here);
        f.Add(here, shape);
        f.Add(here, word.Clues);
        f.Add(here, word.Phrase);
        f.Add(here, before);
        f.Add(here, after);
        f.Add(before, shape);
        f.Add(after, shape);
        f.Add(here, i == 0 ? 1u : 0u, shape);
        f.Add(before, here, after);
    }

    private ref struct Filler(Span<uint> features, int at = 0)
    {
        private readonly Span<uint> features = features;
        private int at = at;

        public void Add(uint value)
        {
            features[at] = NameHash.Join((uint)at, value);
            at++;
        }

        public void Add(uint first, uint second)
        {
            features[at] = NameHash.Join((uint)at, first, second);
            at++;
        }

        public void Add(uint first, uint second, uint third)
        {
            features[at] = NameHash.Join((uint)at, first, second, third);
            at++;
        }
    }
}
