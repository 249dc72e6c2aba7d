using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Finds places and state-like parties that no list knows: a capitalised word behind a place preposition or beside
/// a word that only states have, and the adjective made from it ("Veldania", "Veldanian").
/// </summary>
internal sealed class PlaceRecognizer(ReportWords words, NameSelection names)
{
    private const int ShortestStem = 4;

    // "Norland" loses its ending: three letters are left for "Norish".
    private const int ShortestLand = 3;

    private static readonly HashSet<string> StrongPrepositions = new(
        Lexicon.Rows("Annotation/Parties/English/place-prepositions.tsv", 2).Where(row => row[1].Equals("strong", StringComparison.Ordinal)).Select(row => row[0]),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Institutions = Lexicon.Set("Annotation/Parties/English/state-institutions.txt");

    private static readonly HashSet<string> JointVerbs = new(Lexicon.Rows("Annotation/Parties/English/joint-verbs.txt").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> placesByStart = new(StringComparer.Ordinal);

    private sealed record Place(bool IsStateLike, string? CapitalOf);

    public void TakePlaces()
    {
        for (var i = 0; i < words.Count; i++) Learn(i);
        for (var i = 0; i < words.Count; i++) LearnPair(i);
        LearnCapitals();
        foreach (var name in places.Keys.Where(name => name.Length >= ShortestStem).Order(StringComparer.Ordinal))
        {
            var start = name[..ShortestLand];
            if (!placesByStart.TryGetValue(start, out var alike)) placesByStart[start] = alike = [];
            alike.Add(name);
        }

        LearnStatesFromAdjectives();
        for (var i = 0; i < words.Count; i++) TakeAt(i);
    }

    private void Learn(int token)
    {
        var end = EndOfRun(token);
        if (end == token) return;
        var name = Name(token, end);
        var isStateLike = FollowsStateWord(token) || PrecedesInstitution(end);
        var isPlace = !words.OpensSentence(token) && words.AreTogether(token - 1, token) && StrongPrepositions.Contains(words[token - 1].ToString()) && !words.IsHyphen(end) && !(words.AreTogether(token, end) && words.IsCapitalized(end)) && !WordList.FirstNames.Has(words[token]);
        if (!isStateLike && !isPlace) return;
        places[name] = new Place(isStateLike || places.GetValueOrDefault(name) is { IsStateLike: true }, null);
    }

    // "Norland and Veldania signed an accord": what makes agreements in pairs is a party.
    private void LearnPair(int token)
    {
        var end = EndOfRun(token);
        if (end == token || !words.Is(end, "and") || !words.AreTogether(token, end + 1)) return;
        var second = end + 1;
        var last = EndOfRun(second);
        if (last == second || WordList.FirstNames.Has(words[token]) || WordList.FirstNames.Has(words[second])) return;
        var verb = last;
        while (words.AreTogether(token, verb) && words[verb] is "have" or "had" or "both" or "jointly" or "formally" or "also" or "finally") verb++;
        if (!words.AreTogether(token, verb) || !JointVerbs.Contains(words[verb].ToString())) return;
        places[Name(token, end)] = new Place(true, null);
        places[Name(second, last)] = new Place(true, null);
    }

    private int EndOfRun(int token)
    {
        var end = token;
        if (words.SentenceOf(token) < 0 || (words.AreTogether(token - 1, token) && IsFree(token - 1))) return token;
        while (end < token + 4 && words.AreTogether(token, end) && IsFree(end)) end++;
        return end - token > 3 ? token : end;
    }

    private bool IsFree(int token) =>
        names.At(token) is null && NameShape.IsPersonWord(words, token) && words[token].Length >= 3
        && !Titles.English.Has(words[token]) && !WordList.OrganizationHeads.Has(words[token]);

    // "the government of X", "Republic of X", "Kingdom of X"
    private bool FollowsStateWord(int token)
    {
        if (!words.AreTogether(token - 2, token) || !words.Is(token - 1, "of")) return false;
        return words[token - 2] is "Republic" or "Kingdom" or "Federation" or "Emirate" or "Principality" || words.Is(token - 2, "government") || words.Is(token - 2, "governments");
    }

    // "X's parliament"
    private bool PrecedesInstitution(int end) => words.IsPossessive(end) && words.AreTogether(end - 1, end + 1) && IsInstitution(end + 1);

    private bool IsInstitution(int token) =>
        Institutions.Contains(words[token].ToString())
        || (words.AreTogether(token, token + 1) && Institutions.Contains(PlainName.Of(words.Text, words.SpanOf(token, token + 2))));

    // "Dravik, the capital of Veldania" and "Veldania's capital, Dravik"
    private void LearnCapitals()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words.Is(i, "capital") || words.SentenceOf(i) < 0) continue;
            if (words.Is(i + 1, "of") && CityBefore(i) is { } city && StateAt(i + 2) is { } state) places[city] = new Place(false, state);
            else if (words.IsPossessive(i - 1) && words[i + 1] is "," && EndOfRun(i + 2) is var end && end > i + 2 && StateAt(i - 2, endsHere: true) is { } owner) places[Name(i + 2, end)] = new Place(false, owner);
        }
    }

    private string? CityBefore(int capital)
    {
        var at = words[capital - 1] is "the" ? capital - 2 : capital - 1;
        if (words[at] is not "," || !words.AreTogether(at - 1, capital)) return null;
        var first = at;
        while (words.AreTogether(first - 1, at) && IsFree(first - 1)) first--;
        return first < at ? Name(first, at) : null;
    }

    // Whatever has a capital is a state or something like it.
    private string? StateAt(int token, bool endsHere = false)
    {
        if (names.At(token)?.Mention is { StandsForState: true, State: { } state }) return state;
        var first = token;
        while (endsHere && words.AreTogether(first - 1, token) && IsFree(first - 1)) first--;
        var end = endsHere ? token + 1 : EndOfRun(token);
        if (end <= first || !words.AreTogether(first, end - 1)) return null;
        var name = Name(first, end);
        places[name] = new Place(true, null);
        return name;
    }

    // "the Veldanian army" makes Veldania a state-like party.
    private void LearnStatesFromAdjectives()
    {
        for (var i = 0; i < words.Count; i++)
            if (IsFree(i) && PlaceOfAdjective(i) is { } place && words.AreTogether(i, i + 1) && IsInstitution(i + 1)) places[place] = places[place] with { IsStateLike = true };
    }

    private void TakeAt(int token)
    {
        for (var end = Math.Min(token + 3, words.Count); end > token; end--)
        {
            if (!AreFree(token, end)) continue;
            var span = words.SpanOf(token, end);
            var name = PlainName.Of(words.Text, span);
            if (places.TryGetValue(name, out var place))
            {
                var tokens = new TokenRange(token, end);
                var acts = place.IsStateLike || (place.CapitalOf is not null && ActingCities.Acts(words, tokens, i => names.At(i) is not null));
                names.Take(new NameCandidate(tokens, new EntityMention(span, EntityType.Location, name, place.IsStateLike ? name : place.CapitalOf, StandsForState: acts)));
                return;
            }
        }

        if (IsFree(token) && PlaceOfAdjective(token) is { } state)
            names.Take(new NameCandidate(new TokenRange(token, token + 1), new EntityMention(words.TokenAt(token).Span, EntityType.Norp, words[token].ToString(), state)));
    }

    private bool AreFree(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!IsFree(i) || !words.AreTogether(first, i)) return false;
        return true;
    }

    private string? PlaceOfAdjective(int token)
    {
        var word = words[token].ToString();
        if (word.Length <= ShortestStem || places.ContainsKey(word)) return null;
        if (!placesByStart.TryGetValue(word[..ShortestLand], out var alike)) return null;
        return alike.Where(place => IsAdjectiveOf(word, place)).MaxBy(place => place.Length);
    }

    // The place whole or without its last vowels and "land": Tavor+an, Veldani(a)+an, Nor(d)land+ish.
    private static bool IsAdjectiveOf(string word, string place)
    {
        string[] cuts = ["", "a", "e", "o", "y", "ia", "land", "and"];
        foreach (var cut in cuts)
        {
            var stem = place.EndsWith(cut, StringComparison.Ordinal) ? place[..^cut.Length] : "";
            if (stem.Length >= (cut == "land" ? ShortestLand : ShortestStem) && word.StartsWith(stem, StringComparison.Ordinal) && WordList.AdjectiveEndings.Has(word.AsSpan(stem.Length))) return true;
        }

        return false;
    }

    private string Name(int first, int end) => PlainName.Of(words.Text, words.SpanOf(first, end));
}
