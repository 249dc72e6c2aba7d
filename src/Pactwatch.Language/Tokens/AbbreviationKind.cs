namespace Pactwatch.Language.Tokens;

/// <summary>How an abbreviation with its full stop can stand: inside a sentence only, or also last in it.</summary>
internal enum AbbreviationKind
{
    None,
    NeverLast,
    MaybeLast,

    /// <summary>May stand last, and then its full stop is a token of its own.</summary>
    CutWhenLast,
}
