using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Derivation.Reuse;

/// <summary>
/// Aligns two plain texts, all of whose words count. Not for two threads at once: its buffers serve one pair after
/// another.
/// </summary>
public sealed class TextAligner
{
    private readonly PassageAligner aligner = new();
    private readonly WordBuffer wordsOfA = new();
    private readonly WordBuffer wordsOfB = new();

    /// <summary>Takes the one text, which any number of others are then aligned with.</summary>
    public void Open(ReadOnlySpan<char> a)
    {
        wordsOfA.Clear();
        WordHasher.Append(a, 0, a.Length, wordsOfA);
    }

    /// <summary>The passages that the opened text and another share, numbered 0 and 1; shares are 0 where there are none.</summary>
    public ReusedText With(ReadOnlySpan<char> b)
    {
        wordsOfB.Clear();
        WordHasher.Append(b, 0, b.Length, wordsOfB);
        aligner.Align(wordsOfA.Hashes, [], wordsOfB.Hashes, []);
        var passages = ImmutableArray.CreateBuilder<ReusedPassage>(aligner.Matches.Count);
        foreach (var match in aligner.Matches)
        {
            passages.Add(new ReusedPassage(Span(wordsOfA, match.StartA, match.EndA), Span(wordsOfB, match.StartB, match.EndB), match.Kind, match.Words));
        }

        var (ofA, ofB) = aligner.Carried;
        return new ReusedText(0, 1, Permille(ofA, wordsOfA.Count), Permille(ofB, wordsOfB.Count), aligner.LongestRun, passages.MoveToImmutable(),
            Permille(aligner.LongestGap(wordsOfA.Count, ofSecond: false), wordsOfA.Count), Permille(aligner.LongestGap(wordsOfB.Count, ofSecond: true), wordsOfB.Count));
    }

    private static TextSpan Span(WordBuffer words, int start, int end) => new(words.Starts[start], words.Ends[end - 1]);

    private static int Permille(int part, int whole) => whole == 0 ? 0 : (int)(part * 1000L / whole);
}
