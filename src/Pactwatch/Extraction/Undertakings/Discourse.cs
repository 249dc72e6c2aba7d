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

    public AnnotatedReport Report => report;

    /// <summary>The last party named as a subject, for "they" and "it".</summary>
    public (string Phrase, string? Party, bool IsPlural)? LastActor { get; private set; }

    /// <summary>The deadline told last: "an additional year" counts from it.</summary>
    public LocalDate? LastDeadline { get; set; }

    public void Spoke(string phrase, string? party, bool isPlural) => LastActor = (phrase, party, isPlural);

    /// <summary>Remembers the first place of an act: an outlet names the country once and then goes on.</summary>
    public void Placed(Act act, string place) => placeOfAct.TryAdd(act, place);

    public string? PlaceOf(Act act) => placeOfAct.GetValueOrDefault(act);
}
