using Pactwatch.Language.Models;

namespace Pactwatch.Language.Tagging;

/// <summary>The features that the tagger sees of one token, given the tags chosen to its left.</summary>
internal static class TaggerFeatures
{
    public const int Count = 36;

    /// <param name="tag1">The tag of the token before, or -1 at the sentence's start.</param>
    /// <param name="tag2">The tag of the token before that, or -1.</param>
    /// <param name="isCapitals">True in a sentence with hardly any lower-case letter: there a capital says nothing.</param>
    public static void Fill(ReadOnlySpan<Word> words, int i, int tag1, int tag2, bool isCapitals, Span<uint> features)
    {
        ref readonly var word = ref words[i];
        var form = isCapitals ? word.Lower : word.Form;
        var shape = isCapitals ? FeatureHash.Missing : word.Shape;
        uint before = i > 0 ? words[i - 1].Lower : FeatureHash.Missing;
        uint before2 = i > 1 ? words[i - 2].Lower : FeatureHash.Missing;
        uint after = i + 1 < words.Length ? words[i + 1].Lower : FeatureHash.Missing;
        uint after2 = i + 2 < words.Length ? words[i + 2].Lower : FeatureHash.Missing;
        uint suffixBefore = i > 0 ? words[i - 1].Suffix3 : FeatureHash.Missing;
        uint suffixAfter = i + 1 < words.Length ? words[i + 1].Suffix3 : FeatureHash.Missing;
        uint shapeAfter = i + 1 < words.Length && !isCapitals ? words[i + 1].Shape : FeatureHash.Missing;
        uint shapeBefore = i > 0 && !isCapitals ? words[i - 1].Shape : FeatureHash.Missing;
        var t1 = unchecked((uint)(tag1 + 1));
        var t2 = unchecked((uint)(tag2 + 1));

        features[0] = FeatureHash.Join(0, 0);
        features[1] = FeatureHash.Join(1, word.Lower);
        features[2] = FeatureHash.Join(2, form);
        features[3] = FeatureHash.Join(3, word.Suffix1);
        features[4] = FeatureHash.Join(4, word.Suffix2);
        features[5] = FeatureHash.Join(5, word.Suffix3);
        features[6] = FeatureHash.Join(6, word.Suffix4);
        features[7] = FeatureHash.Join(7, word.Prefix1);
        features[8] = FeatureHash.Join(8, word.Prefix3);
        features[9] = FeatureHash.Join(9, shape);
        features[10] = FeatureHash.Join(10, t1);
        features[11] = FeatureHash.Join(11, t1, t2);
        features[12] = FeatureHash.Join(12, t1, word.Lower);
        features[13] = FeatureHash.Join(13, before);
        features[14] = FeatureHash.Join(14, suffixBefore);
        features[15] = FeatureHash.Join(15, before2);
        features[16] = FeatureHash.Join(16, after);
        features[17] = FeatureHash.Join(17, suffixAfter);
        features[18] = FeatureHash.Join(18, shapeAfter, shape);
        features[19] = FeatureHash.Join(19, after2);
        features[20] = FeatureHash.Join(20, before, word.Lower);
        features[21] = FeatureHash.Join(21, word.Lower, after);
        features[22] = FeatureHash.Join(22, shape, i == 0 ? 1u : 0u);
        features[23] = FeatureHash.Join(23, t1, word.Suffix3);
        features[24] = FeatureHash.Join(24, t1, after);
        features[25] = FeatureHash.Join(25, before, after);
        features[26] = FeatureHash.Join(26, word.Suffix3, suffixAfter);
        features[27] = FeatureHash.Join(27, shape, shapeBefore);
        uint classes = word.Classes, classesBefore = i > 0 ? words[i - 1].Classes : 1 << 16, classesAfter = i + 1 < words.Length ? words[i + 1].Classes : 1 << 16;
        features[28] = FeatureHash.Join(28, classes);
        features[29] = FeatureHash.Join(29, classes, t1);
        features[30] = FeatureHash.Join(30, classes, classesAfter);
        features[31] = FeatureHash.Join(31, classes, t1, classesAfter);
        features[32] = FeatureHash.Join(32, classes, before);
        features[33] = FeatureHash.Join(33, classes, after);
        features[34] = FeatureHash.Join(34, classes, shape);
        features[35] = FeatureHash.Join(35, classesBefore, classes, classesAfter);
    }

    /// <summary>True where fewer than one letter in ten is lower-case.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> sentence)
    {
        int upper = 0, lower = 0;
        foreach (var unit in sentence)
        {
            if (char.IsUpper(unit)) upper++;
            else if (char.IsLower(unit)) lower++;
        }

        return upper > 9 * lower;
    }
}
