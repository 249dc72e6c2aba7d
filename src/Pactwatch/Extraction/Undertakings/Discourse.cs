using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// What a reader carries from one sentence to the next: who was last spoken of, from where the troops go,
/// which deadline was named last. The only mutable thing of extraction; one for one report.
/// </summary>
internal sealed class Discourse(AnnotatedReport report)
{
    private readonly Dictionary<Act, string> placeOfAct = [];
    private string? lastFacility;
    private string? lastRegion;

    public AnnotatedReport Report => report;

    /// <summary>The last party named as a subject, for "they" and "it".</summary>
    public (string Phrase, string? Party, bool IsPlural)? LastActor { get; private set; }

    /// <summary>The deadline told last: "an additional year" counts from it.</summary>
    public LocalDate? LastDeadline { get; private set; }

    /// <summary>The latest of all deadlines told so far: "then … for another year" counts from it.</summary>
    public LocalDate? LatestDeadline { get; private set; }

    public void Told(LocalDate deadline)
    {
        LastDeadline = deadline;
        if (LatestDeadline is not { } latest || deadline > latest) LatestDeadline = deadline;
    }

    public void Spoke(string phrase, string? party, bool isPlural) => LastActor = (phrase, party, isPlural);

    /// <summary>Remembers the first place of an act: an outlet names the country once and then goes on.</summary>
    public void Placed(Act act, string place) => placeOfAct.TryAdd(act, place);

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

    public string? PlaceOf(Act act) => placeOfAct.GetValueOrDefault(act);
}
