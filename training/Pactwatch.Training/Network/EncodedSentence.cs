namespace Pactwatch.Training.Network;

/// <summary>
/// A sentence as the network sees it. <paramref name="Rows"/>: for each word <c>Features</c> rows of the
/// embedding, -1 where there is none. <paramref name="Heads"/>: 0-based, the sentence's length for the root.
/// </summary>
internal sealed record EncodedSentence(int Number, int[] Rows, int[] Tags, int[] Heads, int[] Relations)
{
    public int Length => Heads.Length;
}
