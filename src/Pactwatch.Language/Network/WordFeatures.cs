using Pactwatch.Language.Models;

namespace Pactwatch.Language.Network;

/// <summary>
/// What the network sees of one word: hashes of its form, its ends, its shape, the word list's classes, and how
/// the sentence around it is written. Each hash that the training data showed often enough has a row of its own
/// in the embedding; the word's input is the sum of its rows.
/// </summary>
internal static class WordFeatures
{
    public const int Count = 14;

    /// <summary>The feature of the word itself: where it has no row, <see cref="Unknown"/> takes its place.</summary>
    public const int Form = 0;

    public static readonly uint Unknown = FeatureHash.Join(Form, FeatureHash.Missing, 1);

    public static void Fill(in Word word, bool isFirst, SentenceCase letters, Span<uint> features)
    {
        var shape = letters == SentenceCase.Mixed ? word.Shape : FeatureHash.Missing;
        features[0] = FeatureHash.Join(0, word.Lower);
        features[1] = FeatureHash.Join(1, word.Suffix1);
        features[2] = FeatureHash.Join(2, word.Suffix2);
        features[3] = FeatureHash.Join(3, word.Suffix3);
        features[4] = FeatureHash.Join(4, word.Suffix4);
        features[5] = FeatureHash.Join(5, word.Prefix1);
        features[6] = FeatureHash.Join(6, word.Prefix2);
        features[7] = FeatureHash.Join(7, word.Prefix3);
        features[8] = FeatureHash.Join(8, word.Shape, (uint)letters);
        features[9] = FeatureHash.Join(9, word.Classes);
        features[10] = FeatureHash.Join(10, word.Start, isFirst ? 1u : 0u, (uint)letters);
        features[11] = FeatureHash.Join(11, letters == SentenceCase.Mixed ? word.Form : FeatureHash.Missing);
        features[12] = FeatureHash.Join(12, word.Classes, shape);
        features[13] = FeatureHash.Join(13, word.Suffix3, word.Start);
    }
}
