using Pactwatch.Language;
using Pactwatch.Language.Names;

namespace Pactwatch.Annotation.Parties;

/// <summary>Finds facilities by shape: a name with its kind behind it ("Hareer base") or before it ("Camp Victor").</summary>
internal static class FacilityRecognizer
{
    private const string ListName = "facility-heads.tsv";

    private static readonly HashSet<string> After = Heads("after");

    private static readonly HashSet<string> Before = new(Heads("before"), StringComparer.Ordinal);

    public static IEnumerable<NameCandidate> Recognize(ReportWords words, Gazetteer gazetteer, Func<int, EntityMention?> knownAt)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsShouted(i)) continue;
            if (words.IsCapitalized(i) && HeadFirst(words, i) is { } named) yield return Candidate(words, named, null, knownAt);
            var first = NameShape.StartOfRun(words, i);
            if (first == i) continue;
            var end = EndOfHead(words, i);
            if (end <= i) continue;
            while (first < i && (words.OpensSentence(first) && WordList.NotNames.Has(words[first]) || Titles.English.Has(words[first]))) first++;
            if (first == i || IsOnlyState(first, i, knownAt)) continue;
            var known = gazetteer.Find(PlainName.Of(words.Text, words.SpanOf(first, i)));
            yield return Candidate(words, new TokenRange(first, end), known, knownAt);
        }
    }

    private static NameCandidate Candidate(ReportWords words, TokenRange tokens, GazetteerName? known, Func<int, EntityMention?> knownAt)
    {
        var span = words.SpanOf(tokens.First, tokens.End);
        var name = known is { Kind: NameKind.Facility } ? known.Name : PlainName.Of(words.Text, span);
        var state = known?.State ?? knownAt(tokens.First)?.State;
        return new NameCandidate(tokens, new EntityMention(span, EntityType.Facility, name, state));
    }

    // "US base" and "Kenyan port" are described, not named.
    private static bool IsOnlyState(int first, int end, Func<int, EntityMention?> knownAt)
    {
        for (var i = first; i < end; i++)
            if (knownAt(i) is not { } known || !(known.Type == EntityType.Norp || known.StandsForState)) return false;
        return true;
    }

    private static int EndOfHead(ReportWords words, int token)
    {
        for (var end = Math.Min(words.SentenceAround(token).End, token + 3); end > token; end--)
            if (After.Contains(PlainName.Of(words.Text, words.SpanOf(token, end)))) return end;
        return token;
    }

    private static TokenRange? HeadFirst(ReportWords words, int token)
    {
        for (var end = Math.Min(words.SentenceAround(token).End, token + 3); end > token; end--)
        {
            if (!Before.Contains(PlainName.Of(words.Text, words.SpanOf(token, end)))) continue;
            var last = end;
            while (last < end + 3 && words.AreTogether(token, last) && NameShape.IsNameWord(words, last)) last++;
            return last > end ? new TokenRange(token, last) : null;
        }

        return null;
    }

    private static HashSet<string> Heads(string place) =>
        new(NameTables.Rows(ListName, 2).Where(row => row[1].Equals(place, StringComparison.Ordinal)).Select(row => row[0]), StringComparer.OrdinalIgnoreCase);
}
