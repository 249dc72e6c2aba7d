using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Finds persons by shape and role: a title before a name ("Prime Minister Jane Roe"), a role behind it
/// ("Jane Roe, an adviser to the king,"), a verb of saying beside it.
/// </summary>
internal sealed class PersonRecognizer(ReportWords words, Func<int, EntityMention?> knownAt)
{
    private const int LongestRole = 16;
    private const int LongestComplement = 8;

    /// <summary>The person whose name fills the range, with the role told beside it.</summary>
    public NameCandidate Named(int first, int end) => Person(first, end, RoleOf(first, end));

    /// <summary>The first word of a name behind the titles that it may begin with.</summary>
    public int BehindTitles(int first, int end)
    {
        for (var last = end - 2; last >= first; last--)
            if (Titles.English.EndingAt(words, last) is { } title && title.First <= first) return last + 1;
        return first;
    }

    public IEnumerable<NameCandidate> Recognize()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!BeginsName(i)) continue;
            var end = NameShape.EndOfPerson(words, i);
            if (end == i || IsKnownOther(i, end)) continue;
            if (At(i, end) is not { } person) continue;
            yield return person;
            i = end - 1;
        }
    }

    private NameCandidate? At(int first, int end)
    {
        var count = NameShape.CountWords(words, new TokenRange(first, end));
        // "president met Team": a title in small letters makes a person of two words, not of one.
        if (TitleBefore(first) is { } title && (count > 1 || (title.Kind is not "unnamed" && words.IsCapitalized(title.First))) && !IsKnownPlace(first, end, count)) return Person(first, end, RoleOf(first, end) ?? (title.Kind is "honorific" ? null : RoleFrom(title.First, first)));
        if (count < 2) return null;
        if (RoleBeside(first, end) is { } role) return Person(first, end, role);
        return IsSaying(first, end) || WordList.FirstNames.Has(words[first]) || HasParticle(first, end) ? Person(first, end, null) : null;
    }

    private TextSpan? RoleOf(int first, int end)
    {
        if (TitleBefore(first) is not { } title || title.Kind is "unnamed") return RoleBeside(first, end);
        // "Lt. Gen. Ada Marsh, commander of the front": what is said behind a rank says more.
        if (title.Kind is "honorific") return RoleBeside(first, end);
        return (title.Kind is "military" ? RoleBehind(end) : null) ?? RoleFrom(title.First, first);
    }

    private TextSpan? RoleBeside(int first, int end) => RoleBehind(end) ?? RoleBeforeComma(first) ?? RoleAfterIs(end);

    // A name begins at a capital that no title and no other name word of its run stands before.
    private bool BeginsName(int token)
    {
        if (!NameShape.IsPersonWord(words, token) || words.SentenceOf(token) < 0) return false;
        if (Titles.English.BeginsAt(words, token) || WordList.OrganizationHeads.Has(words[token])) return false;
        if (knownAt(token) is not { } known) return true;
        return known.Type is EntityType.Location or EntityType.Facility && known.Span.Start == words.TokenAt(token).Span.Start;
    }

    private bool IsKnownOther(int first, int end) =>
        knownAt(first) is { } known && known.Span.Start <= words.TokenAt(first).Span.Start && known.Span.End >= words.TokenAt(end - 1).Span.End;

    private bool IsKnownPlace(int first, int end, int count) => count == 1 && knownAt(first) is not null && end == first + 1;

    private NameCandidate Person(int first, int end, TextSpan? role)
    {
        var span = words.SpanOf(first, end);
        var told = role is { } where ? PlainName.Of(words.Text, where) : null;
        return new NameCandidate(new TokenRange(first, end), new EntityMention(span, EntityType.Person, PlainName.Of(words.Text, span), role is { } r ? StateOf(r) : null, told));
    }

    private (string Kind, int First)? TitleBefore(int token)
    {
        if (!words.AreTogether(token - 1, token)) return null;
        var at = token - 1;
        if (Titles.English.EndingAt(words, at) is not { } title) return null;
        // "Lt. Gen.", "Prime Minister and Foreign Minister": titles in a row are one role.
        while (words.AreTogether(title.First - 1, token))
        {
            var left = words[title.First - 1] is "and" or "-" ? title.First - 2 : title.First - 1;
            if (Titles.English.EndingAt(words, left) is not { } more || more.Kind is "unnamed") break;
            title = (more.Kind, more.First);
        }

        return title;
    }

    // "Kenyan Prime Minister", "Pentagon deputy press secretary", "former US president": what stands before the title belongs to it.
    private TextSpan RoleFrom(int title, int end)
    {
        var first = title;
        while (words.AreTogether(first - 1, end) && end - first < 10)
        {
            var left = first - 1;
            if (knownAt(left) is not null || NameShape.IsNameWord(words, left) || words[left] is "former" or "deputy" or "acting" or "senior" or "then" or "ex" || words.IsHyphen(left)) first = left;
            else if (words.IsPossessive(left) && knownAt(left - 1) is not null) first = left - 1;
            else break;
        }

        return words.SpanOf(first, end);
    }

    // "Jane Roe, foreign affairs adviser to the prime minister, said"
    private TextSpan? RoleBehind(int end)
    {
        if (words[end] is not "," || !words.AreTogether(end - 1, end + 1)) return null;
        var first = end + 1;
        while (NounPhrases.English.IsDeterminer(words, first)) first++;
        var (last, hasTitle) = (first, false);
        while (words.AreTogether(end, last) && last - first < LongestRole && words[last] is not ("," or ";" or "." or "—" or "–" or ")" or "\"" or "”") && !WordList.ReportingVerbs.Has(words[last]))
        {
            // The title must head the phrase: behind "to" or "of" it is somebody else's.
            hasTitle |= IsHeadTitle(first, last);
            last++;
        }

        return hasTitle && last > first && words.AreTogether(end, last - 1) && IsRoleStart(first) ? words.SpanOf(first, last) : null;
    }

    private bool IsHeadTitle(int first, int token)
    {
        for (var i = first; i < token; i++)
            if (words[i] is "to" or "of" or "for" or "at" or "who" or "and" or "in" or "with") return false;
        return Titles.English.EndingAt(words, token) is not null;
    }

    private bool IsRoleStart(int token) => !NameShape.IsPersonWord(words, token) || knownAt(token) is not null || Titles.English.Has(words[token]) || words.IsPossessive(token + 1);

    // "Jane Roe was the top leader of the front"
    private TextSpan? RoleAfterIs(int end)
    {
        if (words[end] is not ("is" or "was") || !words.AreTogether(end, end + 2) || !NounPhrases.English.IsDeterminer(words, end + 1)) return null;
        for (var last = end + 2; last < end + 7 && words.AreTogether(end, last) && NounPhrases.English.IsModifier(words, last); last++)
            if (Titles.English.EndingAt(words, last) is not null && !NounPhrases.English.IsModifier(words, last + 1)) return words.SpanOf(end + 2, last + 1);
        return null;
    }

    // "Omar Hadi al-Rashid", "Luis de la Vega": small particles stand in the names of persons.
    private bool HasParticle(int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
            if (WordList.Particles.Has(words[i]) && !words.IsCapitalized(i) && words[i] is not ("y" or "e" or "i" or "le" or "la") && knownAt(first) is null) return true;
        return false;
    }

    // "the country's foreign minister, Jane Roe, said"; "a spokesman for the ministry, Jane Roe, said"
    private TextSpan? RoleBeforeComma(int first)
    {
        if (words[first - 1] is not "," || !words.AreTogether(first - 2, first)) return null;
        var last = EndOfTitleBefore(first - 2);
        if (last < 0 || Titles.English.EndingAt(words, last) is not { } title || title.Kind is "unnamed") return null;
        var phrase = NounPhrases.English.EndingAt(words, last);
        var start = Math.Min(phrase.First, title.First);
        return words.SpanOf(NounPhrases.English.IsDeterminer(words, start) ? start + 1 : start, first - 1);
    }

    // The title that a phrase begins with, where "for", "of", "to" or "at" joins the rest to it; -1 where none does.
    private int EndOfTitleBefore(int token)
    {
        for (var at = token; at > token - LongestComplement && words.AreTogether(at, token); at--)
        {
            if (Titles.English.EndingAt(words, at) is not null && (at == token || words[at + 1] is "for" or "of" or "to" or "at")) return at;
            if (!words.IsWord(at) || words.TokenAt(at).Upos is "VERB" or "AUX" or "PRON") return -1;
        }

        return -1;
    }

    private bool IsSaying(int first, int end)
    {
        if (words.AreTogether(first, end) && WordList.ReportingVerbs.Has(words[end])) return true;
        return words.AreTogether(first, first - 1) && WordList.ReportingVerbs.Has(words[first - 1])
            && words[first - 1] is not ("told" or "urged" or "asked" or "called") && words[end] is "," or "." or ";" or "";
    }

    private string? StateOf(TextSpan role)
    {
        for (var i = words.TokenFrom(role.Start); i < words.Count && words.TokenAt(i).Span.Start < role.End; i++)
            if (knownAt(i)?.State is { } state) return state;
        return null;
    }
}
