using System.Text;
using Pactwatch.Reading.Languages;

namespace Pactwatch.Reading.Decoding;

/// <summary>
/// Tells the charset of a text that is no UTF-8, by reading it in each that is in use and weighing how much the outcome
/// looks like a language. All weights are integers; a guess comes back only with a clear margin.
/// </summary>
internal static class CharsetRecognizer
{
    private const int SampleBytes = 16_384;
    private const int FewestWeight = 12;

    /// <summary>A handful of letters decides nothing: that is three words' worth of them, or a small word or two.</summary>
    private const int FewestAbove = 24;

    // The more usual one first: it wins where two read the text alike.
    private static readonly string[] Charsets =
    [
        "windows-1252", "windows-1251", "gb18030", "shift_jis", "big5", "euc-kr", "euc-jp", "windows-1250", "koi8-r", "windows-1253", "windows-1254", "windows-1256", "windows-1255",
        "windows-1257", "windows-1258", "windows-874", "iso-8859-2", "koi8-u", "iso-8859-5", "iso-8859-7", "cp866",
    ];

    /// <summary>The charset in which the bytes read best; null where none is clearly better than windows-1252 or the one named.</summary>
    /// <param name="bytes">Text or a page, no valid UTF-8.</param>
    /// <param name="named">The charset that the page names, to be kept unless another is clearly better; null for none.</param>
    public static Encoding? Recognize(ReadOnlySpan<byte> bytes, Encoding? named)
    {
        var sample = Sample(bytes);
        if (sample.Length == 0) return null;
        var kept = named ?? TextEncodings.Get("windows-1252");
        var keptWeight = WeightOf(sample, kept);
        Encoding? best = null;
        var bestWeight = Math.Max(keptWeight, FewestWeight);
        foreach (var name in Charsets)
        {
            var encoding = TextEncodings.Get(name);
            if (encoding.CodePage == kept.CodePage) continue;
            var weight = WeightOf(sample, encoding);
            // A tenth better at least, and against what the page says of itself a third.
            if (weight > bestWeight && (best is not null || IsClearlyBetter(weight, keptWeight, named is not null))) (best, bestWeight) = (encoding, weight);
        }

        return best;
    }

    private static bool IsClearlyBetter(int weight, int than, bool isNamed) => weight >= than + FewestAbove && (than <= 0 || (isNamed ? weight * 3L >= than * 4L : weight * 10L >= than * 11L));

    // What stands in tags is the same in every charset; the sample begins where the first byte beyond ASCII is near.
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (first < 0) return [];
        var start = Math.Max(0, first - 200);
        while (start > 0 && start < first && bytes[start - 1] >= 0x40) start++;
        var sample = new List<byte>(SampleBytes);
        for (var at = start; at < bytes.Length && sample.Count < SampleBytes; at++)
        {
            if (bytes[at] == (byte)'<' && at + 1 < bytes.Length && (char.IsAsciiLetter((char)bytes[at + 1]) || bytes[at + 1] is (byte)'/' or (byte)'!') && bytes[at..].IndexOf((byte)'>') is var end and >= 0)
            {
                sample.Add((byte)' ');
                at += end;
            }
            else
            {
                sample.Add(bytes[at]);
            }
        }

        return [.. sample];
    }

    private static int WeightOf(byte[] sample, Encoding encoding) => CharacterWeights.Of(encoding.GetString(sample));
}
