using System.Collections.Immutable;
using System.Text;

namespace Pactwatch.Searching;

/// <summary>
/// What somebody looks for, as typed: words that must all be there, "words in a row", -unwanted ones and begin* of words.
/// Every text is a query, none is an error; signs that mean nothing are left out, and what is beyond the bounds, too.
/// Letters are compared without regard to case and accents.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>Characters of a query that are looked at.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>Terms of a query that are looked for.</summary>
    public const int MostTerms = 32;

    private SearchQuery(string text, ImmutableArray<SearchTerm> wanted, ImmutableArray<SearchTerm> unwanted) => (Text, Wanted, Unwanted) = (text, wanted, unwanted);

    /// <summary>As typed.</summary>
    public string Text { get; }

    /// <summary>All of these must be there.</summary>
    public ImmutableArray<SearchTerm> Wanted { get; }

    /// <summary>None of these may be there.</summary>
    public ImmutableArray<SearchTerm> Unwanted { get; }

    /// <summary>True where nothing is asked for, and so nothing is found: what is only unwanted is no question.</summary>
    public bool IsEmpty => Wanted.IsEmpty;

    public static SearchQuery Parse(string? typed)
    {
        var text = typed ?? "";
        var looked = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var (wanted, unwanted) = (ImmutableArray.CreateBuilder<SearchTerm>(), ImmutableArray.CreateBuilder<SearchTerm>());
        for (var at = 0; at < looked.Length && wanted.Count + unwanted.Count < MostTerms;)
        {
            if (char.IsWhiteSpace(looked[at]))
            {
                at++;
                continue;
            }

            var isUnwanted = looked[at] == '-' && at + 1 < looked.Length;
            if (isUnwanted) at++;
            if (Term(looked, ref at) is { } term) (isUnwanted ? unwanted : wanted).Add(term);
        }

        return new SearchQuery(text, wanted.ToImmutable(), unwanted.ToImmutable());
    }

    /// <summary>True where a line made by <see cref="FoldedText.Line"/> holds what is asked for.</summary>
    public bool IsIn(string line) => !IsEmpty && Wanted.All(term => term.IsIn(line)) && !Unwanted.Any(term => term.IsIn(line));

    public bool Equals(SearchQuery? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    private static SearchTerm? Term(string text, ref int at)
    {
        var words = new StringBuilder();
        if (IsQuote(text[at]))
        {
            for (at++; at < text.Length && !IsQuote(text[at]); at++) words.Append(text[at]);
            at++;
        }
        else
        {
            for (; at < text.Length && !char.IsWhiteSpace(text[at]) && !IsQuote(text[at]); at++) words.Append(text[at]);
        }

        var isPrefix = words.Length > 1 && words[^1] == '*';
        if (!isPrefix && at < text.Length && text[at] == '*')
        {
            isPrefix = true;
            at++;
        }

        var folded = FoldedText.Words(words.ToString());
        return folded.Count == 0 ? null : new SearchTerm([.. folded.Select(word => word.Word)], isPrefix);
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';
}
