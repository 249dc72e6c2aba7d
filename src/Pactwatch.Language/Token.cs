namespace Pactwatch.Language;

/// <summary>
/// The smallest unit of a sentence: a word, a number, a sign. <see cref="Span"/> is its place in the text.
/// Contractions are cut as Universal Dependencies cuts them ("wo|n't", "Kenya|'s").
/// Lemma, tag and tree are null (head 0) until a language model assigns them.
/// </summary>
/// <param name="Span">Where it stands; never empty.</param>
/// <param name="Lemma">Dictionary form, or null while unknown.</param>
/// <param name="Upos">Universal part of speech, or null while unknown.</param>
/// <param name="VerbForm">For verbs: VB base, VBP and VBZ present, VBD past, VBN past participle, VBG gerund or present participle, MD modal (the Penn Treebank's tags); else null.</param>
/// <param name="Head">Number of the governing token in the sentence, 1-based; 0 for the root or while unknown.</param>
/// <param name="Deprel">Universal Dependencies relation to the head, or null while unknown.</param>
public readonly record struct Token(TextSpan Span, string? Lemma = null, string? Upos = null, string? VerbForm = null, int Head = 0, string? Deprel = null);
