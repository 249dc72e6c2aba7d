using System.Collections.Immutable;
using Pactwatch.Language.Models;
using Pactwatch.Language.Network;

namespace Pactwatch.Language;

/// <summary>
/// Adds part of speech, lemma and dependency tree to tokens. The model is trained by training/Pactwatch.Training
/// and lies as a file beside the program. Immutable, shared by threads, never throws on any text.
/// </summary>
public sealed class Grammar
{
    private static readonly Lazy<Grammar> LoadedEnglish = new(() => new Grammar(LanguageModel.English));

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Auxiliaries = EmbeddedLines.ReadSet("English/auxiliaries.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    // Longer sentences are read in stretches: the score of every pair of words would grow with the square of the length.
    private const int LongestStretch = 300;

    // Enough side by side that each weight is fetched once for many words, few enough to stay in the cache.
    private const int MostSideBySide = 24, MostWordsSideBySide = 480;

    private readonly LabelNames labels;
    private readonly Lemmatizer lemmatizer;
    private readonly TreeNetwork network;
    private readonly ImmutableArray<string> upos;
    private readonly ImmutableArray<string?> verbForms;
    private readonly int looseRelation;

    internal Grammar(LanguageModel model)
    {
        (labels, lemmatizer) = (model.Labels, new Lemmatizer(model.Lemmas));
        network = new TreeNetwork(model.Network, labels.Tags, labels.Relations);
        upos = [.. labels.Tags.Select(tag => tag.Split('-')[0])];
        looseRelation = labels.Relations.IndexOf("parataxis");
        verbForms = [.. labels.Tags.Select(tag => tag.Contains('-', StringComparison.Ordinal) ? tag[(tag.IndexOf('-', StringComparison.Ordinal) + 1)..] : null)];
    }

    /// <summary>English, from the model beside the program; loaded once, when first asked for.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    /// <exception cref="InvalidDataException">The model file is damaged or of another version.</exception>
    public static Grammar English => LoadedEnglish.Value;

    /// <summary>The hash of the model that English is read with, without loading it: another model has another.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    public static string EnglishDigest => LanguageModel.EnglishDigest;

    /// <summary>The same tokens with lemma, tag and tree; heads are 1-based in their sentence, 0 for its root.</summary>
    public ImmutableArray<Token> Annotate(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        var annotated = tokens.ToArray();
        var stretches = new List<(Sentence Sentence, int First, SentenceAnalysis Analysis)>(sentences.Length);
        foreach (var sentence in sentences)
        {
            for (var first = 0; first < sentence.Tokens.Count; first += LongestStretch)
                stretches.Add((sentence, first, new SentenceAnalysis(Math.Min(LongestStretch, sentence.Tokens.Count - first))));
        }

        foreach (var (sentence, first, analysis) in stretches) FindRows(text, sentence, first, analysis, annotated);
        Analyze([.. stretches.Select(stretch => stretch.Analysis)]);
        foreach (var (sentence, first, analysis) in stretches) Assign(text, sentence, first, analysis, annotated);
        return ImmutableArray.Create(annotated);
    }

    private void FindRows(string text, Sentence sentence, int first, SentenceAnalysis analysis, Token[] tokens)
    {
        var start = sentence.Tokens.First + first;
        var count = default(CaseCount);
        for (var word = 0; word < analysis.Words; word++) count.Add(tokens[start + word].Span.SliceOf(text));
        var letters = count.Case;
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        for (var word = 0; word < analysis.Words; word++)
        {
            WordFeatures.Fill(new Word(tokens[start + word].Span.SliceOf(text)), first + word == 0, letters, features);
            network.FindRows(features, analysis.Rows(word));
            analysis.CanBeAuxiliary[word] = Auxiliaries.Contains(tokens[start + word].Span.SliceOf(text));
        }
    }

    private void Analyze(SentenceAnalysis[] analyses)
    {
        // The order, and which sentences lie side by side, changes no result.
        var order = analyses.OrderByDescending(analysis => analysis.Words).ToArray();
        for (var first = 0; first < order.Length;)
        {
            int count = 0, words = 0;
            while (first + count < order.Length && count < MostSideBySide && (count == 0 || words + order[first + count].Words <= MostWordsSideBySide)) words += order[first + count++].Words;
            network.Analyze(order.AsSpan(first, count));
            first += count;
        }
    }

    // The root of a further stretch hangs loosely on that of the first.
    private void Assign(string text, Sentence sentence, int first, SentenceAnalysis analysis, Token[] annotated)
    {
        var tokens = annotated.AsSpan(sentence.Tokens.First + first, analysis.Words);
        var firstRoot = 0;
        for (var i = sentence.Tokens.First; first > 0 && firstRoot == 0; i++)
        {
            if (annotated[i].Head == 0) firstRoot = i - sentence.Tokens.First + 1;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var tag = upos[analysis.Tags[i]];
            var isRoot = analysis.Heads[i] == analysis.Words;
            tokens[i] = tokens[i] with
            {
                Upos = tag,
                VerbForm = verbForms[analysis.Tags[i]],
                Lemma = lemmatizer.Lemma(tokens[i].Span.In(text), tag),
                Head = isRoot ? firstRoot : first + analysis.Heads[i] + 1,
                Deprel = labels.Relations[isRoot && first > 0 ? looseRelation : analysis.Relations[i]],
            };
        }
    }
}
