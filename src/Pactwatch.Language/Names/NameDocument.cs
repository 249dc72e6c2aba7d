using System.Collections.Immutable;
using Pactwatch.Language.Models;

namespace Pactwatch.Language.Names;

/// <summary>The words of one text on their way to labels: filled sentence by sentence, then read twice.</summary>
internal sealed class NameDocument(NameClues clues, int tokens)
{
    private readonly NameWord[] words = new NameWord[tokens];
    private readonly int[] runFirst = new int[tokens];
    private readonly int[] runEnd = new int[tokens];
    private readonly byte[] labels = new byte[tokens];
    private readonly List<(int First, int End, int FirstToken, SentenceCase Case)> sentences = [];
    private int count;
    private CaseCount letters;

    public NameMemory Memory { get; } = new();

    public int Sentences => sentences.Count;

    public void Add(ReadOnlySpan<char> form)
    {
        words[count++] = new NameWord(form, clues);
        letters.Add(form);
    }

    /// <summary>Closes a sentence over the words added since the last one.</summary>
    /// <param name="firstToken">The number of its first token in the text.</param>
    public void EndSentence(int firstToken)
    {
        var first = sentences.Count == 0 ? 0 : sentences[^1].End;
        clues.Mark(words.AsSpan(first, count - first));
        sentences.Add((first, count, firstToken, letters.Case));
        letters = default;
        Memory.LearnCase(this[sentences.Count - 1]);
    }

    /// <summary>A sentence by its number.</summary>
    public NameSentence this[int sentence]
    {
        get
        {
            var (first, end, _, written) = sentences[sentence];
            return new NameSentence(words.AsSpan(first, end - first), written, runFirst.AsSpan(first, end - first), runEnd.AsSpan(first, end - first));
        }
    }

    /// <summary>The labels of a sentence's words, as the last pass found them.</summary>
    public Span<byte> LabelsOf(int sentence) => labels.AsSpan(sentences[sentence].First, sentences[sentence].End - sentences[sentence].First);

    /// <summary>Reads the text twice, the second time with what the first one found.</summary>
    public void Tag(NameModel model)
    {
        Pass(model.First, hasLabels: false);
        for (var s = 0; s < sentences.Count; s++) Memory.LearnLabels(this[s].Words, LabelsOf(s));
        Pass(model.Second, hasLabels: true);
    }

    /// <summary>One pass over all sentences.</summary>
    public void Pass(NameWeights weights, bool hasLabels)
    {
        Span<uint> features = stackalloc uint[NameFeatures.WithMemory];
        if (!hasLabels) features = features[..NameFeatures.Plain];
        var scores = new int[64 * NameLabels.Count];
        for (var s = 0; s < sentences.Count; s++)
        {
            var sentence = this[s];
            if (scores.Length < sentence.Words.Length * NameLabels.Count) scores = new int[sentence.Words.Length * NameLabels.Count * 2];
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                NameFeatures.Fill(sentence, i, Memory, features);
                if (hasLabels) NameFeatures.FillMemory(sentence, i, Memory, features);
                weights.Score(features, scores.AsSpan(i * NameLabels.Count, NameLabels.Count));
            }

            NameDecoder.Decode(weights, scores, sentence.Words, LabelsOf(s));
        }
    }

    public void Read(ImmutableArray<NameSpan>.Builder names)
    {
        for (var s = 0; s < sentences.Count; s++) NameLabels.Read(LabelsOf(s), sentences[s].FirstToken, names);
    }
}
