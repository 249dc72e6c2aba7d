using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// Reads lines that give credit to an original: credit blocks, bylines, datelines, and the first and last
/// paragraphs of a body, in the shapes of credit-phrases.tsv, "CITY (AP) —", "(Northwire)" and "— Agencies".
/// </summary>
public static partial class CreditReader
{
    private const int LongestLine = 160;
    private const int LongestName = 6;
    private static readonly ImmutableArray<(string Phrase, DerivationDegree Degree, bool NamesPeople)> Phrases =
        [.. Lexicon.Rows("Derivation/English/credit-phrases.tsv")
            .Select(row => (row[0], row[1] == "wholly" ? DerivationDegree.Wholly : DerivationDegree.Partially, row.Length > 2 && row[2] == "people"))
            .OrderByDescending(row => row.Item1.Length).ThenBy(row => row.Item1, StringComparer.Ordinal)];

    /// <summary>"HELM, March 3 (Northwire) —" at the start of a report.</summary>
    [GeneratedRegex(@"^[A-Z][\p{L}.,/ 0-9-]{1,60} ?\((?<name>[\p{L}][\p{L}. -]{1,40})\) ?(?:[—–-]|--)", RegexOptions.NonBacktracking)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^[(\[](?<name>[^()\[\]]{2,80})[)\]]\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,10}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    /// <summary>The originals credited, in text order. The report's own outlet is none.</summary>
    public static ImmutableArray<OriginMention> Read(ReportText text) => Read(text, []);

    /// <summary>The same where other reports show that names which no list knows are those of outlets.</summary>
    public static ImmutableArray<OriginMention> Read(ReportText text, IReadOnlyCollection<string> outlets)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = Paragraphs.Of(text);
        var bodies = Enumerable.Range(0, paragraphs.Length).Where(i => paragraphs[i].Kind is BlockKind.Body or BlockKind.Quote or BlockKind.Title or BlockKind.Heading).ToArray();
        var found = ImmutableArray.CreateBuilder<OriginMention>();
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var (kind, span) = paragraphs[i];
            if (kind is BlockKind.Credit or BlockKind.Byline or BlockKind.Dateline) ReadLine(text.Characters, span, isCredit: kind != BlockKind.Dateline, kind == BlockKind.Byline, outlets, found);
            else if (kind == BlockKind.Body && (bodies.AsSpan()[..Math.Min(4, bodies.Length)].Contains(i) || bodies.AsSpan()[^Math.Min(3, bodies.Length)..].Contains(i)))
                ReadLine(text.Characters, span, isCredit: false, isByline: false, outlets, found);
        }

        return found.ToImmutable();
    }

    /// <summary>What a line gives to the original that it leads to ("Read the original article"): wholly or partially; null where it starts with no credit phrase and stands in no credit block.</summary>
    public static DerivationDegree? DegreeOf(string line, bool isCredit)
    {
        ArgumentNullException.ThrowIfNull(line);
        return PhraseAt(line.TrimStart(' ', '(', '[', '—', '–', '-', '*', '•'), isCredit)?.Degree ?? (isCredit ? DerivationDegree.Wholly : null);
    }

    /// <summary>The agency of the dateline that a report opens with ("HELM, March 3 (Northwire) —"), or null.</summary>
    public static string? DatelineOf(ReportText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (_, span) in Paragraphs.Of(text).Where(paragraph => paragraph.Kind is BlockKind.Body or BlockKind.Dateline).Take(4))
        {
            if (Dateline().Match(span.In(text.Characters)) is { Success: true } match) return AgencyDirectory.English.Canonical(match.Groups["name"].Value);
        }

        return null;
    }

    private static void ReadLine(string text, TextSpan span, bool isCredit, bool isByline, IReadOnlyCollection<string> outlets, ImmutableArray<OriginMention>.Builder found)
    {
        var line = span.In(text);
        var dateline = Dateline().Match(line);
        if (dateline.Success)
        {
            var name = dateline.Groups["name"];
            AddNames(name.Value, span.Start + name.Index, DerivationDegree.Wholly, isSure: true, outlets, found);
            return;
        }

        if (line.Length > LongestLine)
        {
            ReadTail(line, span.Start, outlets, found);
            return;
        }

        var bracketed = Bracketed().Match(line);
        var (start, end) = bracketed.Success ? (bracketed.Groups["name"].Index, bracketed.Groups["name"].Index + bracketed.Groups["name"].Length) : (0, line.Length);
        var isDashed = false;
        while (start < end && (char.IsWhiteSpace(line[start]) || line[start] is '—' or '–' or '-' or '*' or '_' or '•')) isDashed |= line[start++] is '—' or '–' or '-';
        var rest = line[start..end];
        if (PhraseAt(rest, isCredit) is { } phrase) AddNames(rest[phrase.Length..], span.Start + start + phrase.Length, phrase.Degree, isSure: isCredit && !isByline && phrase is { Length: > 3, NamesPeople: false }, outlets, found);
        else if (isCredit || isDashed || bracketed.Success) AddNames(rest, span.Start + start, DerivationDegree.Wholly, isSure: isCredit && !isByline, outlets, found);
        else ReadTail(line, span.Start, outlets, found);
    }

    /// <summary>"… the port will open. (Northwire)" at the end of a paragraph.</summary>
    private static void ReadTail(string line, int start, IReadOnlyCollection<string> outlets, ImmutableArray<OriginMention>.Builder found)
    {
        var trimmed = line.TrimEnd(' ', '.');
        if (!trimmed.EndsWith(')')) return;
        var open = trimmed.LastIndexOf('(');
        if (open < 0 || trimmed.Length - open > 80 || (open > 0 && !(open > 1 && trimmed[open - 2] is '.' or '”' or '"' or '!' or '?'))) return;
        var inside = trimmed[(open + 1)..^1];
        var phrase = PhraseAt(inside, isCredit: true);
        var skip = phrase?.Length ?? 0;
        AddNames(inside[skip..], start + open + 1 + skip, phrase?.Degree ?? DerivationDegree.Wholly, isSure: phrase is { Length: > 4, NamesPeople: false }, outlets, found);
    }

    /// <summary>The credit phrase at the start of the line, with the colon behind it. Short phrases need a colon outside credit blocks.</summary>
    private static (int Length, DerivationDegree Degree, bool NamesPeople)? PhraseAt(string line, bool isCredit)
    {
        foreach (var (phrase, degree, namesPeople) in Phrases)
        {
            if (!line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) continue;
            var at = phrase.Length;
            if (at >= line.Length || char.IsLetterOrDigit(line[at])) continue;
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            var hasColon = at < line.Length && line[at] is ':' or '|';
            if (!hasColon && !isCredit && !phrase.Contains(' ', StringComparison.Ordinal)) continue;
            if (hasColon) at++;
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            return (at, degree, namesPeople);
        }

        return null;
    }

    /// <summary>
    /// Each name of a list ("Halyard, Northwire and Helm Press"); what is thanked beside a person ("Ana Novak and agencies", "Ana
    /// Novak, with Halyard") gave a part only, while behind a comma it is the person's own agency ("Ana Novak, Northwire"). Where it isn't sure that the line is a credit, only known names count.
    /// </summary>
    private static void AddNames(string list, int start, DerivationDegree degree, bool isSure, IReadOnlyCollection<string> outlets, ImmutableArray<OriginMention>.Builder found)
    {
        var isBesidePerson = false;
        foreach (var (part, at) in Parts(list))
        {
            if ((outlets.Contains(part) ? part : NameOf(part, isSure)) is not { } name)
            {
                isBesidePerson = true;
                continue;
            }

            var given = isBesidePerson && IsThanked(list, part, at) ? DerivationDegree.Partially : degree;
            found.Add(new OriginMention(name, DerivationMeans.Credit, given, new TextSpan(start + at, start + at + part.Length)));
        }
    }

    private static bool IsThanked(string list, string part, int at)
    {
        var before = list.AsSpan(0, at).TrimEnd();
        return before.EndsWith("and", StringComparison.OrdinalIgnoreCase) || before.EndsWith("&") || before.EndsWith("+") || before.EndsWith("with", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("with ", StringComparison.OrdinalIgnoreCase);
    }

    private static string? NameOf(string part, bool isSure)
    {
        if (UnnamedAgencies.NameOf(part) is { } unnamed) return unnamed;
        var host = Host().Match(part);
        if (host.Success && host.Length >= part.Length / 2) return Site(host.Value);
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (AgencyDirectory.English.Named(part) is { } agency) return agency.Name;
        for (var i = 0; i < Math.Min(words.Length, LongestName); i++)
        {
            // "Northwire Staff", "Ana Novak Northwire": a known name anywhere in a short line.
            if (AgencyDirectory.English.StartingAt(words.AsSpan(i)) is { } inside && words.Length <= LongestName && !IsPersons(words, i, inside.Words)) return inside.Agency.Name;
        }

        var isName = isSure && words.Length is > 0 and <= LongestName && char.IsUpper(words[0][0]) && Array.TrueForAll(words, word => char.IsUpper(word[0]) || word is "of" or "the" or "and" or "&");
        return isName ? part : null;
    }

    /// <summary>"Petra Lund": a single word that is a first name as well, with a name before or behind it.</summary>
    private static bool IsPersons(string[] words, int first, int count) =>
        count == 1 && words.Length > 1 && (AmbiguousNames.Of(words[first]) == Ambiguity.Person || WordList.FirstNames.Has(words[first]))
        && ((first > 0 && char.IsUpper(words[first - 1][0])) || (first + 1 < words.Length && char.IsUpper(words[first + 1][0])));

    private static string Site(string host)
    {
        var known = AgencyDirectory.English.AtDomain(host);
        return known?.Name ?? (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host).ToLowerInvariant();
    }

    private static IEnumerable<(string Part, int At)> Parts(string list)
    {
        var start = 0;
        for (var at = 0; at <= list.Length; at++)
        {
            var joint = at == list.Length ? 1 : list[at] is ',' or ';' or '/' or '|' or '\n' ? 1
                : string.CompareOrdinal(list, at, " and ", 0, 5) == 0 ? 5 : string.CompareOrdinal(list, at, " with ", 0, 6) == 0 ? 6 : string.CompareOrdinal(list, at, " & ", 0, 3) == 0 ? 3 : 0;
            if (joint == 0) continue;
            var (first, end) = (start, at);
            while (first < end && !char.IsLetterOrDigit(list[first])) first++;
            while (end > first && !char.IsLetterOrDigit(list[end - 1])) end--;
            if (string.CompareOrdinal(list, first, "the ", 0, 4) == 0 && first + 4 < end) first += 4;
            if (end > first) yield return (list[first..end], first);
            start = at + joint;
            at = start - 1;
        }
    }
}
