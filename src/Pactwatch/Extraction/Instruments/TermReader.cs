using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// Reads the words that an agreement's text gives a meaning: in brackets behind a name (hereinafter "the Authority"), and in
/// sentences ("Effective Date" means the day on which …; D-Day is 3 March 2031).
/// </summary>
internal static partial class TermReader
{
    private const int LongestTerm = 60;

    /// <summary>The terms in the order of the text.</summary>
    public static ImmutableArray<DefinedTerm> Read(ReportText text, ImmutableArray<Clause> clauses)
    {
        var found = ImmutableArray.CreateBuilder<DefinedTerm>();
        for (var at = 0; at < clauses.Length; at++)
        {
            var words = text[clauses[at].Words];
            found.AddRange(Bracketed(words, at));
            if (Told(words) is { } told) found.Add(new DefinedTerm(told.Term, told.Meaning, KindOf(told.Term, told.Meaning), at));
        }

        return [.. found.DistinctBy(term => term.Term, StringComparer.Ordinal)];
    }

    /// <summary>True of a term that stands for all who are bound: "the Parties", "both sides".</summary>
    public static bool IsAllParties(string term) => AllParties().IsMatch(term);

    private static IEnumerable<DefinedTerm> Bracketed(string words, int clause)
    {
        foreach (Match match in InBrackets().Matches(words))
        {
            foreach (Match quoted in Quoted().Matches(match.Value))
            {
                var term = WithoutArticle(quoted.Groups["term"].Value);
                var name = NameBefore(words, match.Index);
                if (term.Length is 0 or > LongestTerm || (name.Length == 0 && !IsAllParties(term))) continue;
                var kind = IsAllParties(term) || BeforeAgreement().IsMatch(term) is false && IsName(name) ? DefinedKind.Party : DefinedKind.Thing;
                yield return new DefinedTerm(term, name, kind, clause);
            }
        }
    }

    /// <summary>The name that ends before the offset: words with capitals, and small ones between two of these.</summary>
    private static string NameBefore(string words, int end)
    {
        var head = words.AsSpan(0, end).TrimEnd(" ,");
        var start = head.Length;
        var at = start;
        while (at > 0)
        {
            var wordStart = head[..at].LastIndexOf(' ') + 1;
            var word = head[wordStart..at];
            if (word.Length == 0 || (at < head.Length && word[^1] is ',' or ')' or ';' or ':' or '.')) break;
            if (char.IsUpper(word[0]) || char.IsDigit(word[0])) start = wordStart;
            else if (!IsLink(word)) break;
            at = Math.Max(0, wordStart - 1);
            if (wordStart == 0) break;
        }

        var name = head[start..].ToString();
        foreach (var opening in (string[])["Between the ", "Between "])
        {
            if (name.StartsWith(opening, StringComparison.Ordinal)) return name[opening.Length..];
        }

        return name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name;
    }

    private static bool IsLink(ReadOnlySpan<char> word) => word is "of" or "the" or "for" or "de" or "du" or "on" or "in" or "to" or "von" or "al" or "el";

    // "the Federation of Dockers", "Norland": a name; "maps", "the area north of the river": none.
    private static bool IsName(string name) => name.Length > 1 && char.IsUpper(name[0]);

    // '"Effective Date" means the day …', 'D-Day is 3 March 2031', 'The term "Zone" refers to …'
    private static (string Term, string Meaning)? Told(string words)
    {
        if (QuotedTelling().Match(words) is { Success: true } quoted) return (WithoutArticle(quoted.Groups["term"].Value), Meaning(quoted.Groups["meaning"].Value));
        if (PlainTelling().Match(words) is { Success: true } plain) return (WithoutArticle(plain.Groups["term"].Value), Meaning(plain.Groups["meaning"].Value));
        return null;
    }

    private static string Meaning(string words)
    {
        var end = words.IndexOfAny([';', '\n']);
        var first = end < 0 ? words : words[..end];
        var stop = first.IndexOf(". ", StringComparison.Ordinal);
        return (stop < 0 ? first : first[..stop]).Trim().TrimEnd('.', ',');
    }

    private static DefinedKind KindOf(string term, string meaning)
    {
        if (IsAllParties(term)) return DefinedKind.Party;
        return DayTerm().IsMatch(term) || DayMeaning().IsMatch(meaning) ? DefinedKind.Day : DefinedKind.Thing;
    }

    private static string WithoutArticle(string term)
    {
        var trimmed = term.Trim().TrimEnd(',', '.', ';');
        return trimmed.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? trimmed[4..].Trim() : trimmed;
    }

    [GeneratedRegex("""\([^()]{0,40}["“”«'‘][^()]{1,90}["“”»'’][^()]{0,30}\)|,? (?:hereinafter|hereafter|together|collectively|jointly)(?: (?:referred to as|called|known as))?,? (?:as )?(?:the )?["“][^"”]{1,60}["”]""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex("""["“«‘'](?<term>[^"“”«»‘’]{1,60})["”»’']""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("""^(?:For the purposes? of [^,"“]{1,60}, )?(?:[Tt]he (?:term|expression|word)s? )?["“‘'«](?<term>[^"“”‘’«»]{1,60})["”’'»],? (?:means?|shall mean|refers? to|shall refer to|is|are|denotes?|includes?|has the meaning of|shall be|shall have the meaning of) (?<meaning>.{3,})""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedTelling();

    [GeneratedRegex("""^(?:For the purposes? of [^,]{1,60}, )?(?<term>(?:[Tt]he )?[A-Z][A-Za-z-]*(?: [A-Z][A-Za-z-]*){0,4}) (?:(?:means|shall mean) (?<meaning>.{3,})|(?:is|shall be) (?<meaning>(?:the day |the date |[0-9]).{2,}))""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PlainTelling();

    [GeneratedRegex("^(?:(?:both |all )?(?:the )?(?:Parties|parties|Sides|sides|Contracting Parties|Signatories|High Contracting Parties))$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AllParties();

    // "(the "Agreement")" names the text itself.
    [GeneratedRegex("^(?:Agreement|Memorandum|Treaty|Accord|Protocol|Contract|Statement|Settlement|Convention|Declaration|Annex.*|Schedule.*|Appendix.*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeAgreement();

    [GeneratedRegex("(?:^| )(?:Date|Day|D-Day|Hour|H-Hour)$|^D$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DayTerm();

    [GeneratedRegex("^(?:the )?(?:day|date|moment|hour|time) (?:on|at|when|of|from)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DayMeaning();
}
