using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// What stands in the place of an agreement's own terms when its clauses are read: "the Authority" is the Port Authority of
/// Hale Sound, "each Party" the parties, "the Effective Date" its day or the event that brings it, "D+7" a date.
/// </summary>
internal sealed partial class TermReplacements
{
    /// <summary>More parties than these are named by no clause: their word stays.</summary>
    private const int MostParties = 3;

    /// <summary>Every word of a text is looked up among the terms: no agreement defines more than these.</summary>
    private const int MostTerms = 256;

    private static readonly LocalDatePattern DayInWords = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    private readonly ImmutableArray<(string Term, string Words, bool NeedsArticle)> terms;
    private readonly ImmutableArray<DefinedTerm> days;
    private readonly LocalDate? day;
    private readonly LocalDate? signedOn;
    private readonly string? parties;

    /// <param name="parties">Names of those who are bound, as far as they are known.</param>
    /// <param name="signedOn">The day of signing, where the text was signed and bears it.</param>
    public TermReplacements(ImmutableArray<DefinedTerm> defined, ImmutableArray<string> parties, LocalDate? signedOn = null)
    {
        Parties = parties;
        this.signedOn = signedOn;
        days = [.. defined.Where(term => term is { Kind: DefinedKind.Day, On: not null })];
        this.parties = parties.Length is > 1 and <= MostParties ? string.Join(", ", parties[..^1]) + " and " + parties[^1] : null;
        day = defined.FirstOrDefault(term => term is { Kind: DefinedKind.Day, On: not null } && DLike().IsMatch(term.Term))?.On;
        terms =
        [
            .. defined.Select(Replacement).OfType<(string Term, string Words, bool NeedsArticle)>().Take(MostTerms)
                .OrderByDescending(term => term.Term.Length).ThenBy(term => term.Term, StringComparer.Ordinal),
        ];
    }

    /// <summary>Names of those who are bound.</summary>
    public ImmutableArray<string> Parties { get; }

    /// <summary>The day of an event that windows count from, where the text itself gives it; null where it doesn't.</summary>
    public LocalDate? DayOf(string named)
    {
        if (named is "signing" or "signature") return signedOn;
        var isEntry = named is "force" or "effect" or "entry" || named == StartReader.EntryIntoForce;
        return days.FirstOrDefault(term => term.Term.Equals(named, StringComparison.OrdinalIgnoreCase) || (isEntry && term.Term == StartReader.EntryIntoForce))?.On;
    }

    /// <summary>The places in these words where something else is read, in order, none within another.</summary>
    public IEnumerable<(TextSpan Words, string Instead)> In(string words)
    {
        for (var at = 0; at < words.Length;)
        {
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && At(words, at) is { } found)
            {
                yield return found;
                at = found.Words.End;
            }
            else
            {
                at++;
            }
        }
    }

    private (TextSpan Words, string Instead)? At(string words, int at)
    {
        if (day is { } start && DPlus().Match(words, at) is { Success: true } plus && plus.Index == at)
        {
            var offset = int.Parse(plus.Groups["days"].Value, CultureInfo.InvariantCulture);
            return (new TextSpan(at, at + plus.Length), DayInWords.Format(start.PlusDays(offset)));
        }

        if (parties is not null && Neither().Match(words, at) is { Success: true } none && none.Index == at) return (new TextSpan(at, at + none.Length), $"{parties} {none.Groups["verb"].Value} not");
        if (parties is not null && AllParties().Match(words, at) is { Success: true } all && all.Index == at) return (new TextSpan(at, at + all.Length), parties);
        foreach (var (term, instead, needsArticle) in terms)
        {
            foreach (var article in (string[])(needsArticle ? ["the ", "The "] : ["the ", "The ", ""]))
            {
                var length = article.Length + term.Length;
                if (string.CompareOrdinal(words, at, article, 0, article.Length) != 0 || string.CompareOrdinal(words, at + article.Length, term, 0, term.Length) != 0) continue;
                if (at + length < words.Length && char.IsLetterOrDigit(words[at + length])) continue;
                return (new TextSpan(at, at + length), instead);
            }
        }

        return null;
    }

    private static (string Term, string Words, bool NeedsArticle)? Replacement(DefinedTerm term) => term switch
    {
        { Kind: DefinedKind.Day, On: { } on } => (term.Term, DayInWords.Format(on), false),
        { Kind: DefinedKind.Day, Event: { } named } when term.Term != named => (term.Term, named, false),
        // "Norland" for "the Republic of Norland" is a name itself.
        { Kind: DefinedKind.Party } when TermReader.IsAllParties(term.Term) || term.Meaning.Length == 0 => null,
        { Kind: DefinedKind.Party } => IsNameItself(term) ? null : (term.Term, "the " + term.Meaning, !char.IsDigit(term.Term[^1]) && !term.Term.Contains(' ', StringComparison.Ordinal)),
        { Kind: DefinedKind.Thing } when NamedThing().IsMatch(term.Meaning) => (term.Term, term.Meaning, true),
        _ => null,
    };

    // A last word that names nobody by itself ("Authority", "Company") stands for the whole name; "Norland" is one.
    private static bool IsNameItself(DefinedTerm term) =>
        term.Meaning.EndsWith(" of " + term.Term, StringComparison.Ordinal) || term.Meaning == term.Term || (term.Term.Length > 1 && term.Term.All(char.IsUpper));

    [GeneratedRegex(@"D ?\+ ?(?<days>[0-9]{1,3})|D-Day (?:plus|\+) (?<days>[0-9]{1,3})(?: days)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DPlus();

    [GeneratedRegex(@"(?:[Ee]ach of |[Bb]oth of |[Aa]ll of )?(?:[Tt]he|[Bb]oth|[Ee]ach|[Ee]very|[Aa]ll|[Bb]oth the|[Tt]he two) (?:Contracting |High Contracting )?(?:Parties|Party|parties|party|sides|side|Sides|Side|Signatories)\b(?: to this (?:Agreement|Treaty|Memorandum|Protocol|Accord))?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AllParties();

    [GeneratedRegex(@"(?:Neither|No) (?:of the )?(?:Contracting )?(?:Parties|Party|parties|party|sides|side|Sides|Side) (?<verb>shall|will|may|must)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Neither();

    // "the observer mission of the Lakes Union": short, and named.
    [GeneratedRegex(@"^(?:the|an?) (?:[\w'’-]+ ){0,6}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NamedThing();

    [GeneratedRegex("^D(?:-Day)?$|Date$|Day$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DLike();
}
