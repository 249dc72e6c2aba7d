using System.Collections.Immutable;

namespace Pactwatch.Language.Names;

/// <summary>
/// The labels of a token: 0 outside every name; for each <see cref="NameType"/> one for a name's first token and
/// one for its others. A set of labels is a bit mask.
/// </summary>
internal static class NameLabels
{
    public const int Count = 13;

    public const int Outside = 0;

    /// <summary>All labels, as a set.</summary>
    public const ushort Any = (1 << Count) - 1;

    /// <summary>Number of the label before a sentence's first token.</summary>
    public const int Start = Count;

    public static int First(NameType type) => 1 + (2 * (int)type);

    public static int Inside(NameType type) => 2 + (2 * (int)type);

    public static NameType TypeOf(int label) => (NameType)((label - 1) / 2);

    public static bool IsFirst(int label) => label > 0 && (label & 1) == 1;

    /// <summary>False where a name would go on that has not begun.</summary>
    public static bool MayFollow(int before, int label) =>
        label == Outside || IsFirst(label) || before == label || (before != Start && before == label - 1);

    /// <summary>The names that the labels of one sentence tell.</summary>
    /// <param name="labels">One for each token of the sentence.</param>
    /// <param name="first">The number of the sentence's first token in the text.</param>
    /// <param name="spans">Takes the names, in text order.</param>
    public static void Read(ReadOnlySpan<byte> labels, int first, ImmutableArray<NameSpan>.Builder spans)
    {
        for (var i = 0; i < labels.Length;)
        {
            if (!IsFirst(labels[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < labels.Length && labels[end] == labels[i] + 1) end++;
            spans.Add(new NameSpan(new TokenRange(first + i, first + end), TypeOf(labels[i])));
            i = end;
        }
    }
}
