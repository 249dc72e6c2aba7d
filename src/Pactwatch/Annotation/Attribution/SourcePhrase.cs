using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The words that name a source.</summary>
/// <param name="Tokens">All of them, appositions included: what PARC calls the source.</param>
/// <param name="Core">The noun phrase itself ("Arno Vestergren"); lies inside <paramref name="Tokens"/>.</param>
/// <param name="Apposition">The words set off by commas behind it, or empty.</param>
internal readonly record struct SourcePhrase(TokenRange Tokens, TokenRange Core, TokenRange Apposition);
