using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Briefs;

/// <summary>
/// What was undertaken, as the main clause of a sentence. Where one report says it in the active voice ("Kerland will
/// release 214 prisoners by 15 June") the clause is made of its words; else the words are quoted, because a sentence
/// put together from slots alone reads badly where a report was read badly.
/// </summary>
internal static partial class PlanClause
{
    /// <summary>In characters: longer words are cut, the footnote has them whole.</summary>
    private const int Longest = 240;

    // Who is meant by these stands in another sentence of the report.
    private static readonly FrozenSet<string> PointingWords = new[]
    {
        "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "such", "which", "who", "both", "neither", "either", "each", "all", "another", "other", "others", "one", "some", "there", "here",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ManyWords = new[] { "hundreds", "thousands", "dozens", "several", "many", "few", "most", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="isPast">True where the day has come: "was to" for "is to".</param>
    public static (string Words, Mention Mention) Of(SourcedLedger ledger, UndertakingEntry entry, bool isPast)
    {
        var claims = entry.Mentions.OrderBy(claim => claim.IsHeadline).ThenBy(claim => (claim.Window?.Value ?? default) != entry.Window).ThenBy(claim => ledger.Report(claim.Report).Published.Date ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(claim => claim.Report).ThenBy(claim => claim.Span.Start).ToList();
        foreach (var claim in claims.Where(claim => !claim.IsHeadline && (claim.Window?.Value ?? default) == entry.Window))
            if (Composed(ledger.Report(claim.Report).Report.Text.Characters, claim, isPast) is { } words) return (words + Dated(words, entry), claim);
        return (Quoted(ledger, entry, claims[0]), claims[0]);
    }

    /// <summary>Words of a report on one line, cut where they are too long, with the quotation marks in them made single.</summary>
    public static string Shown(string words)
    {
        var line = Blanks().Replace(words, " ").Trim().Replace('“', '‘').Replace('”', '’').Replace('"', '\'');
        if (line.Length <= Longest) return line;
        var end = line.LastIndexOf(' ', Longest);
        return line[..(end > 0 ? end : Longest)] + " …";
    }

    private static string? Composed(string text, UndertakingClaim claim, bool isPast)
    {
        if (claim.Actor is not { Basis: SlotBasis.Said, Words: { } actor } || claim.Verb is not { Words: { } verb }) return null;
        if (actor.Start < claim.Span.Start || actor.End > verb.Start || verb.End > claim.Span.End || claim.Stance != Stance.Asserts) return null;
        var who = actor.In(text);
        var rest = new TextSpan(verb.Start, claim.Span.End).In(text).Trim().TrimEnd('.', ',', ';', ':');
        var modal = Modal().Match(new TextSpan(actor.End, verb.Start).In(text));
        if (!modal.Success || PointingWords.Contains(FirstWord(who)) || !IsPlain(who) || !IsPlain(rest) || who.Length + rest.Length > Longest) return null;
        return $"{char.ToUpperInvariant(who[0])}{who[1..]} {Verb(modal.Value, IsMany(who, modal.Value), isPast)} {rest}";
    }

    private static string Verb(string modal, bool isMany, bool isPast)
    {
        if (modal.Contains("may", StringComparison.Ordinal)) return isPast ? "could" : "may";
        if (modal.Contains("must", StringComparison.Ordinal) || modal.Contains("ha", StringComparison.Ordinal)) return isPast ? "had to" : isMany ? "have to" : "has to";
        return (isPast, isMany) switch { (true, true) => "were to", (true, false) => "was to", (false, true) => "are to", _ => "is to" };
    }

    /// <summary>The report's own verb tells the number; else the head of the phrase does.</summary>
    private static bool IsMany(string who, string modal)
    {
        if (modal.Contains("are ", StringComparison.Ordinal) || modal.Contains("have ", StringComparison.Ordinal)) return true;
        if (modal.Contains("is ", StringComparison.Ordinal) || modal.Contains("has ", StringComparison.Ordinal)) return false;
        var head = HeadEnd().Match(who) is { Success: true, Index: > 0 and var end } ? who[..end] : who;
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Contains("and", StringComparer.Ordinal) || ManyWords.Contains(words[0]) || char.IsAsciiDigit(words[0][0])) return true;
        var last = words[^1];
        // A name in the plural ("United States") is one party; a word that opens the sentence may be no name.
        var isName = char.IsUpper(last[0]) && (words.Length > 1 || Inflection.Singular(last.ToLowerInvariant()) is var one && one == last.ToLowerInvariant());
        return !isName && Inflection.Singular(last.ToLowerInvariant()) != last.ToLowerInvariant();
    }

    /// <summary>The day in brackets, where the clause doesn't tell it with its year.</summary>
    private static string Dated(string clause, UndertakingEntry entry)
    {
        if ((entry.Window.To ?? entry.Window.From) is not { } day || clause.Contains(day.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)) return "";
        return $" ({BriefDays.Days(entry.Window)})";
    }

    private static string Quoted(SourcedLedger ledger, UndertakingEntry entry, UndertakingClaim claim)
    {
        var when = entry.Window.RelativeTo is null ? BriefDays.Of(entry.Window, entry.Duty) : "";
        var opening = when.Length == 0 ? "" : $"{char.ToUpperInvariant(when[0])}{when[1..]}: ";
        var held = ledger.Report(claim.Report);
        return $"{opening}“{Shown(held.Report.Text[claim.Span])}” ({BriefNote.OutletOf(held)})";
    }

    private static bool IsPlain(string words) => words.Length > 0 && !words.AsSpan().ContainsAny("\"“”«»\n\r[]…") && words.Count(character => character == '(') == words.Count(character => character == ')');

    private static string FirstWord(string words) => words.Split(' ', 2)[0].Trim(',', '.');

    [GeneratedRegex(@"^\s+(?:also\s+|then\s+)?(?:will|would|shall|must|may|(?:is|are|has|have|agreed|promised|pledged|undertook|vowed)\s+to)(?:\s+(?:also|then))?\s+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Modal();

    [GeneratedRegex(@",|\s(?:of|from|at|in|on|for|to|who|that|which|with|under|based)\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadEnd();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
