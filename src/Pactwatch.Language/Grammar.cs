using System.Collections.Immutable;
using Pactwatch.Language.Models;
using Pactwatch.Language.Tagging;

namespace Pactwatch.Language;

/// <summary>
/// Adds part of speech, lemma and dependency tree to tokens. The model is trained by training/Pactwatch.Training
/// and lies as a file beside the program. Immutable, shared by threads, never throws on any text.
/// </summary>
public sealed class Grammar
{
    private static readonly Lazy<Grammar> LoadedEnglish = new(() => Load(Path.Combine(AppContext.BaseDirectory, "english.model")));

    private readonly LanguageModel model;
    private readonly ImmutableArray<string> upos;
    private readonly ImmutableArray<string?> verbForms;
    private readonly int baseVerb;

    private Grammar(LanguageModel model)
    {
        this.model = model;
        upos = [.. model.Tags.Select(tag => tag.Split('-')[0])];
        baseVerb = model.Tags.IndexOf("VERB-VB");
        verbForms = [.. model.Tags.Select(tag => tag.Contains('-', StringComparison.Ordinal) ? tag[(tag.IndexOf('-', StringComparison.Ordinal) + 1)..] : null)];
    }

    /// <summary>English, from the model beside the program; loaded once, when first asked for.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    /// <exception cref="InvalidDataException">The model file is damaged or of another version.</exception>
    public static Grammar English => LoadedEnglish.Value;

    /// <inheritdoc cref="English"/>
    public static Grammar Load(string path) => new(LanguageModel.Load(path));

    /// <summary>The same tokens with lemma, tag and tree; heads are 1-based in their sentence, 0 for its root.</summary>
    public ImmutableArray<Token> Annotate(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        var annotated = tokens.ToArray();
        foreach (var sentence in sentences) Annotate(text, sentence, annotated.AsSpan(sentence.Tokens.First, sentence.Tokens.Count));
        return ImmutableArray.Create(annotated);
    }

    private void Annotate(string text, Sentence sentence, Span<Token> tokens)
    {
        if (tokens.Length == 0) return;
        var words = new Word[tokens.Length];
        for (var i = 0; i < words.Length; i++) words[i] = new Word(tokens[i].Span.SliceOf(text));
        int[] tags = new int[words.Length], heads = new int[words.Length], relations = new int[words.Length];
        model.CreateTagger().Tag(words, TaggerFeatures.IsCapitals(sentence.Span.SliceOf(text)), tags);
        CorrectVerbForms(text, words, tags, tokens);
        model.CreateParser().Parse(words, tags, heads, relations);
        for (var i = 0; i < words.Length; i++)
        {
            var tag = upos[tags[i]];
            tokens[i] = tokens[i] with
            {
                Upos = tag,
                VerbForm = verbForms[tags[i]],
                Lemma = Lemma(tokens[i].Span.In(text), tag),
                Head = heads[i] == words.Length ? 0 : heads[i] + 1,
                Deprel = model.Relations[relations[i]],
            };
        }
    }

    /// <summary>
    /// Behind a modal or an infinitive's "to" stands a verb in its base form, whatever the model makes of a word
    /// that the treebanks hardly show as one ("will free 50 prisoners", "to halt airstrikes").
    /// </summary>
    private void CorrectVerbForms(string text, Word[] words, int[] tags, Span<Token> tokens)
    {
        // "see hundreds leave": a form that is only the base is no participle.
        for (var i = 0; i < tags.Length; i++)
        {
            if (verbForms[tags[i]] is "VBN" or "VBD" && upos[tags[i]] == "VERB" && WordClasses.IsBaseOnly(words[i].Classes)) tags[i] = baseVerb;
        }

        for (var i = 0; i + 1 < tags.Length; i++)
        {
            var isModal = verbForms[tags[i]] == "MD";
            if (!isModal && !(upos[tags[i]] == "PART" && tokens[i].Span.SliceOf(text).Equals("to", StringComparison.OrdinalIgnoreCase))) continue;
            var next = i + 1;
            while (next + 1 < tags.Length && (upos[tags[next]] == "ADV" || upos[tags[next]] == "PART")) next++;
            if (upos[tags[next]] is "NOUN" or "ADJ" or "PROPN" && WordClasses.IsBaseVerb(words[next].Classes)) tags[next] = baseVerb;
        }
    }

    private string Lemma(string form, string tag)
    {
        if (tag is "PROPN" or "NUM" or "SYM" or "X" or "PUNCT") return form;
        var lower = form.ToLowerInvariant().Replace('’', '\'');
        // "bases" is more often the plural of base than of basis: a noun that the word list knows comes first.
        if (tag == "NOUN" && Inflection.Singular(lower) is var singular && !string.Equals(singular, lower, StringComparison.Ordinal) && WordClasses.English.IsNoun(singular)) return singular;
        if (model.Lemmas.TryGetValue($"{lower}/{tag}", out var lemma)) return lemma;
        return tag switch
        {
            "VERB" or "AUX" => VerbLemma(lower),
            "NOUN" => Inflection.Singular(lower),
            _ => lower,
        };
    }

    // Spelling allows several verbs for one form ("planed": plane, plan): a listed or known one wins, else the likelier.
    private string VerbLemma(string lower)
    {
        var candidates = Inflection.English.Lemmas(lower);
        foreach (var candidate in candidates)
        {
            if (candidate.IsListed || WordClasses.English.IsVerb(candidate.Lemma)) return candidate.Lemma;
        }

        return candidates[0].Lemma;
    }
}
