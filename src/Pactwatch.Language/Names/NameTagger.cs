using System.Collections.Immutable;
using Pactwatch.Language.Models;

namespace Pactwatch.Language.Names;

/// <summary>
/// Finds names in sentences of tokens: a linear model over the words, their neighbours and the lists of names,
/// read twice, so that what a name is told by in one place helps in the others of the same text. Every sentence's
/// labels are the best ones together (Viterbi). Immutable, shared by threads, never throws on any text.
/// </summary>
public sealed class NameTagger
{
    private static readonly Lazy<NameTagger> LoadedEnglish = new(() => new NameTagger(LanguageModel.English.Names, NameClues.English));

    private readonly NameModel model;
    private readonly NameClues clues;

    internal NameTagger(NameModel model, NameClues clues)
    {
        this.model = model;
        this.clues = clues;
    }

    /// <summary>English, from the model beside the program; loaded once, when first asked for.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    /// <exception cref="InvalidDataException">The model file is damaged or of another version.</exception>
    public static NameTagger English => LoadedEnglish.Value;

    /// <summary>English with a person's own names beside the lists that come with the program.</summary>
    public static NameTagger EnglishWith(IEnumerable<ListedName> names) => new(LanguageModel.English.Names, NameClues.With(names));

    /// <summary>The names of a text, in text order; none crosses a sentence, no two overlap.</summary>
    public ImmutableArray<NameSpan> Tag(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = new NameDocument(clues, tokens.Length);
        foreach (var sentence in sentences)
        {
            for (var i = sentence.Tokens.First; i < sentence.Tokens.End; i++) document.Add(tokens[i].Span.SliceOf(text));
            document.EndSentence(sentence.Tokens.First);
        }

        document.Tag(model);
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        document.Read(names);
        return names.ToImmutable();
    }
}
