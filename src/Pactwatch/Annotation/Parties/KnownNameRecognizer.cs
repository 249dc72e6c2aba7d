using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>Finds the names of the gazetteer in one report; a name that often means something else needs support.</summary>
internal sealed class KnownNameRecognizer(ReportWords words, Gazetteer gazetteer)
{
    private readonly List<(TokenRange Tokens, TextSpan Span, GazetteerName Name)> hits = [];
    private readonly HashSet<string> statesTold = new(StringComparer.Ordinal);
    private readonly HashSet<string> statesInside = new(StringComparer.Ordinal);
    private readonly HashSet<string> namesInside = new(StringComparer.Ordinal);
    private readonly HashSet<string> namesTold = new(StringComparer.Ordinal);
    private bool[] isHit = [];

    public List<NameCandidate> Recognize()
    {
        isHit = new bool[words.Count + 1];
        for (var i = 0; i < words.Count;) i = Math.Max(i + 1, LookUp(i));
        var candidates = new List<NameCandidate>();
        foreach (var hit in hits)
            if (IsSupported(hit.Tokens, hit.Name)) candidates.Add(new NameCandidate(hit.Tokens, Mention(hit.Tokens, hit.Span, hit.Name), hit.Name.Kind));
        return candidates;
    }

    // The token to go on with.
    private int LookUp(int token)
    {
        if (words[token] is not [var c, ..] || !char.IsLetterOrDigit(c) || words.SentenceOf(token) < 0) return token + 1;
        var isShouted = words.IsShouted(token);
        if (!isShouted && !char.IsUpper(c) && !char.IsDigit(c) && !words.IsHyphen(token + 1)) return token + 1;
        var limit = words.TokenAt(words.SentenceAround(token).End - 1).Span.End;
        var start = words.TokenAt(token).Span.Start;
        if (gazetteer.LongestAt(words.Text, start, limit, isShouted) is not { } found) return token + 1;

        var end = words.TokenFrom(found.End);
        hits.Add((new TokenRange(token, end), new TextSpan(start, found.End), found.Name));
        for (var i = token; i < end; i++) isHit[i] = true;
        var ambiguity = AmbiguousNames.Of(found.Name.Form);
        if (ambiguity == Ambiguity.None || (ambiguity == Ambiguity.InCapitals && !isShouted))
        {
            if (found.Name.State is { } state) statesTold.Add(state);
            namesTold.Add(found.Name.Name);
            if (!words.OpensSentence(token) || found.Name.Kind == NameKind.State)
            {
                namesInside.Add(found.Name.Name);
                if (found.Name.State is { } inside) statesInside.Add(inside);
            }
        }

        return end;
    }

    private bool IsSupported(TokenRange tokens, GazetteerName name)
    {
        var isState = name.Kind is NameKind.State or NameKind.Adjective or NameKind.Inhabitant or NameKind.Metonym or NameKind.Capital;
        if (!isState && name.Kind != NameKind.Organization && HasStrangeNeighbour(tokens)) return false;
        var told = namesTold.Contains(name.Name) || (name.State is { } state && statesTold.Contains(state));
        // "Nice room": a place that only ever opens a sentence may be any word.
        var isOpener = name.Kind == NameKind.Place && tokens.Count == 1 && words.OpensSentence(tokens.First);
        if (isOpener && !namesInside.Contains(name.Name) && !(name.State is { } home && statesInside.Contains(home))) return false;
        switch (AmbiguousNames.Of(name.Form))
        {
            case Ambiguity.InCapitals:
                return !words.IsShouted(tokens.First) || told;
            case Ambiguity.Person:
                return !HasStrangeNeighbour(tokens) && (isState || told || FollowsPlacePreposition(tokens.First));
            case Ambiguity.Other when !isState:
                // "WHO", "NATO" in capitals amid small letters are no ordinary words; "IS" and "AU" may be.
                return told || FollowsPlacePreposition(tokens.First) || (name.Form.Length >= 3 && !words.IsShouted(tokens.First) && name.Form.All(c => char.IsUpper(c)));
            default:
                return true;
        }
    }

    // "Michael Jordan", "Jordan Peterson", "Lincoln Park": a capital beside the name that is no known name itself.
    private bool HasStrangeNeighbour(TokenRange tokens) =>
        IsStrange(tokens.End, tokens.First) || (IsStrange(tokens.First - 1, tokens.First) && !words.OpensSentence(tokens.First - 1));

    private bool IsStrange(int token, int beside) =>
        words.AreTogether(token, beside) && NameShape.IsPersonWord(words, token) && !isHit[token] && !Titles.English.Has(words[token]) && !WordList.OrganizationHeads.Has(words[token]);

    private bool FollowsPlacePreposition(int token) =>
        words.AreTogether(token - 1, token) && (WordList.PlacePrepositions.Has(words[token - 1]) || words[token - 1] is "to" or "of" or "between");

    private EntityMention Mention(TokenRange tokens, TextSpan span, GazetteerName name) => name.Kind switch
    {
        NameKind.State => new EntityMention(span, EntityType.Location, name.Name, name.State, StandsForState: true),
        NameKind.Metonym => new EntityMention(span, EntityType.Organization, name.Name, name.State, StandsForState: true),
        NameKind.Organization => new EntityMention(span, EntityType.Organization, name.Name, name.State),
        NameKind.Capital => new EntityMention(span, EntityType.Location, name.Name, name.State, StandsForState: ActingCities.Acts(words, tokens, i => isHit[i])),
        NameKind.Facility => new EntityMention(span, EntityType.Facility, name.Name, name.State),
        NameKind.Adjective or NameKind.Inhabitant => new EntityMention(span, EntityType.Norp, name.Name, name.State ?? OnlyStateOf(name)),
        NameKind.Person => new EntityMention(span, EntityType.Person, name.Name, name.State),
        _ => new EntityMention(span, EntityType.Location, name.Name, name.State),
    };

    // "Congolese" belongs to two states: where the report names only one of them, to that one.
    private string? OnlyStateOf(GazetteerName name)
    {
        var stem = name.Form.AsSpan(0, Math.Min(4, name.Form.Length)).ToString();
        var states = statesTold.Where(state => state.Contains(stem, StringComparison.Ordinal)).ToList();
        return states.Count == 1 ? states[0] : null;
    }
}
