using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// What a reader carries from one sentence to the next: who was last spoken of, from where the troops go,
/// which deadline was named last. The only mutable thing of extraction; one for one report.
/// </summary>
/// <param name="isAgreement">True for an agreement's own text.</param>
/// <param name="shared">The report's words, where they were made before.</param>
internal sealed class Discourse(AnnotatedReport report, bool isAgreement = false, Annotation.Parties.ReportWords? shared = null)
{
    // Reports of agreements name one every 60 to 250 words, general news every 500 or less often.
    private const int WordsPerMention = 250;

    private readonly Dictionary<Act, string> placeOfAct = [];
    private Annotation.Parties.ReportWords? words = shared;
    private (Act Act, string Place, int Block)? lastPlaced;
    private string? lastFacility;
    private string? lastRegion;

    public AnnotatedReport Report => report;

    /// <summary>The report's tokens as words, for phrases by shape.</summary>
    public Annotation.Parties.ReportWords Words => words ??= new Annotation.Parties.ReportWords(report);

    /// <summary>The last party named as a subject, for "they" and "it".</summary>
    public (string Phrase, string? Party, bool IsPlural)? LastActor { get; private set; }

    /// <summary>The deadline told last: "an additional year" counts from it.</summary>
    public LocalDate? LastDeadline { get; private set; }

    /// <summary>The latest of all deadlines told so far: "then … for another year" counts from it.</summary>
    public LocalDate? LatestDeadline { get; private set; }

    /// <summary>The act told last: "another four will follow" is one of the same.</summary>
    public (Act Act, string Words)? LastAct { get; private set; }

    /// <summary>The body founded last ("a commission is to be set up"): who meets, reports and verifies as "it".</summary>
    public string? LastFounded { get; private set; }

    public void Founded(string body) => LastFounded = body;

    public void Told(Act act, string words) => LastAct = (act, words);

    public void Told(LocalDate deadline)
    {
        LastDeadline = deadline;
        if (LatestDeadline is not { } latest || deadline > latest) LatestDeadline = deadline;
    }

    /// <summary>The last of them that "it" can mean.</summary>
    public (string Phrase, string? Party, bool IsPlural)? LastSingular { get; private set; }

    public void Spoke(string phrase, string? party, bool isPlural)
    {
        LastActor = (phrase, party, isPlural);
        if (!isPlural) LastSingular = LastActor;
    }

    /// <summary>Remembers the first place of an act: an outlet names the country once and then goes on.</summary>
    public void Placed(Act act, string place) => placeOfAct.TryAdd(act, place);

    /// <summary>Remembers where the act told last takes place, for what the same paragraph tells of it next.</summary>
    public void Placed(Act act, string place, Language.TextSpan sentence) => lastPlaced = (act, place, report.Text.BlockAt(sentence.Start)?.Span.Start ?? -1);

    /// <summary>"The 340 soldiers on Mell are to go by May; contractors would follow by June": the place of the same act in the same paragraph.</summary>
    public string? PlaceInParagraph(Act act, Language.TextSpan sentence) =>
        lastPlaced is { } last && IsOfPosts(last.Act) && IsOfPosts(act) && last.Block == (report.Text.BlockAt(sentence.Start)?.Span.Start ?? -2) ? last.Place : null;

    private static bool IsOfPosts(Act act) => act is Act.Withdraw or Act.Remain or Act.Reduce or Act.Relocate;

    /// <summary>True for a report whose words are of an agreement again and again: there a plain "will" tells of what was agreed.</summary>
    public bool TellsOfAgreement => isAgreement || tellsOfAgreement.Value;

    private readonly Lazy<bool> tellsOfAgreement = new(() =>
        report.Tokens.Count(token => token.Lemma is { } lemma && (token.Upos == "NOUN" ? ClauseWords.Agreements : ClauseWords.Agreeing).Contains(lemma) && token.Upos is "NOUN" or "VERB") * WordsPerMention >= report.Tokens.Length);

    /// <summary>Takes note of the places that a sentence names, acts or not.</summary>
    public void Heard(AnnotatedReport sentence)
    {
        foreach (var entity in sentence.Entities)
        {
            if (entity.Type is Annotation.Parties.EntityType.Location or Annotation.Parties.EntityType.Facility && !entity.StandsForState) Named(entity.Name, entity.Type == Annotation.Parties.EntityType.Facility);
        }
    }

    public void Named(string place, bool isFacility)
    {
        if (isFacility) lastFacility = place;
        else lastRegion = place;
    }

    /// <summary>The place last named that a noun can mean: a facility for "the base", a region or town for "the area", either for "it".</summary>
    public string? PlaceLike(string noun) => noun switch
    {
        "base" or "airbase" or "airport" or "camp" or "facility" or "post" or "outpost" or "compound" or "port" or "barracks" or "plant" or "building" or "site" or "garrison" or "checkpoint" => lastFacility,
        "it" or "they" or "them" => lastFacility ?? lastRegion,
        _ => lastRegion,
    };

    /// <summary>The place that the report names at least three times, and twice as often as any other that troops could leave: what they leave where no place is told. Null where none stands out.</summary>
    public string? MainPlace => mainPlace.Value;

    private readonly Lazy<string?> mainPlace = new(() =>
    {
        // A state named as an actor ("the US said") is no place to leave; "in Kenya", "from Kenya" make it one.
        var text = report.Text.Characters;
        var counts = report.Entities
            .Where(entity => entity.Type == Annotation.Parties.EntityType.Location && FollowsPlaceWord(text, entity.Span.Start))
            .GroupBy(entity => entity.Name, StringComparer.Ordinal)
            .Select(group => (group.Key, Count: group.Count()))
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        return counts.Count > 0 && counts[0].Count >= 3 && (counts.Count == 1 || counts[0].Count >= 2 * counts[1].Count) ? counts[0].Key : null;
    });

    private static bool FollowsPlaceWord(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 10), start - Math.Max(0, start - 10)).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is "in" or "from" or "of" or "into" or "leave" or "across";
    }

    public string? PlaceOf(Act act) => placeOfAct.GetValueOrDefault(act);
}
