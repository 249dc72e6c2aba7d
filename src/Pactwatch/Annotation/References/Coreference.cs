using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.References;

/// <summary>
/// Words that refer to a party named before, where the text makes plain which: "its" in "its forces", "the group",
/// "both countries".
/// </summary>
/// <param name="Span">The pronoun or phrase.</param>
/// <param name="Antecedents">The names' places in the text, one for each party; at least one, in text order.</param>
/// <param name="Names">The parties by their full names, in the same order.</param>
/// <param name="States">The states they belong to or stand for, in the same order; null where none.</param>
public sealed record Coreference(TextSpan Span, ImmutableArray<TextSpan> Antecedents, ImmutableArray<string> Names, ImmutableArray<string?> States);
