using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Events;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Extraction.Verification;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Incidents;

/// <summary>Reads the incidents that one sentence tells of.</summary>
internal sealed class IncidentSentence
{
    /// <summary>A tree has no loops; the limit only bounds a very long chain.</summary>
    private const int Deepest = 12;

    /// <summary>More of a kind are not counted one by one.</summary>
    private const int MostCounted = 1_000_000;

    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly bool isTruceMeant;
    private readonly Func<TextSpan, ImmutableArray<string>> chainOf;
    private readonly PastClause past;
    private readonly ClauseArguments arguments;
    private readonly IncidentWitness witness;
    private readonly TellingVerb telling;

    /// <param name="isTruceMeant">True where this sentence or one shortly before names the agreement.</param>
    public IncidentSentence(AnnotatedReport report, SentenceTree tree, bool isTruceMeant, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        this.report = report;
        this.tree = tree;
        this.isTruceMeant = isTruceMeant;
        this.chainOf = chainOf;
        past = new PastClause(tree, countsAllegations: true);
        arguments = new ClauseArguments(report, tree, ActLexicon.English, GovernorLexicon.English, _ => -1);
        witness = new IncidentWitness(report, tree, past, arguments);
        telling = new TellingVerb(tree, past, i => OwnTimes(i).Any() || OwnerOf(i) >= 0);
    }

    public IEnumerable<IncidentClaim> Read()
    {
        var found = new List<FoundIncident>();
        for (var i = 0; i < tree.Count; i++)
        {
            if (IncidentLexicon.English.Find(tree, i, arguments.IsPlace) is not var (family, what) || arguments.IsTime(i)) continue;
            if (what == "violation" && !isTruceMeant) continue;
            var isNoun = tree.Upos(i) == "NOUN";
            if ((isNoun ? telling.OfNoun(i) : IsTold(i) ? i : -1) is var verb and >= 0) found.Add(new FoundIncident(family, what, i, verb, isNoun));
        }

        if (found.Count == 0) yield break;
        // "The shelling killed three and wounded a dozen", "violated the truce by shelling the town": one incident, told by its closest word.
        var kept = found.Where(one => !found.Exists(other => other != one && IsOfOneClause(one, other) && other.What != "violation" && (one.What == "violation" || (other.IsNoun && !one.IsNoun)))).ToList();
        var times = new TimeOwnership(report, tree, [.. kept.Select(incident => incident.Verb).Distinct()]);
        foreach (var claim in kept.Select(incident => Claim(incident, times)).OfType<IncidentClaim>()) yield return claim;
    }

    private bool IsOfOneClause(FoundIncident one, FoundIncident other) => one.Verb == other.Verb || tree.IsUnder(one.At, other.At) || tree.IsUnder(other.At, one.At);

    /// <summary>Null where those who did it are of no side: a protest, a crime.</summary>
    private IncidentClaim? Claim(FoundIncident incident, TimeOwnership times)
    {
        var accuser = witness.Accuser(incident.At);
        var doer = accuser >= 0 ? witness.Accused(accuser, incident.At) : Doer(incident);
        var phrase = doer >= 0 && CanBeNamed(doer) ? NounPhrase.Span(tree, doer) : (TextSpan?)null;
        if (phrase is { } words && (Tellers.Holds(report, words, tree[incident.At].Span) || Verifiers.IsOne(report.Text[words], isOfParty: true))) phrase = null;
        var isTied = isTruceMeant && TruceTie.Holds(tree);
        if (incident.Family == "arms" && doer >= 0 && !isTied && IncidentWords.Of("civil").Contains(tree.Lemma(doer))) return null;
        var span = Span(incident, accuser);
        var speech = AttributionChains.Holding(report, span) ?? AttributionChains.Holding(report, tree[incident.At].Span);
        var (by, isVerified) = witness.Of(incident, accuser, speech);
        return new IncidentClaim(
            report.Report.Id, span, chainOf(span), IsDenied(incident.At) || IsDenied(incident.Verb) ? Stance.Denies : Stance.Asserts,
            incident.What, incident.Family,
            phrase is { } who ? new Slot<string>(report.Text[who], who) : new Slot<string>("", null), phrase is { } party ? arguments.PartyOf(party) : null,
            Count(incident), Places(span, phrase), On(incident, times), by, isVerified, isTied, new VictimReader(report, tree, past).Read());
    }

    /// <summary>True where the verb tells that it happened, in the past or as charged.</summary>
    private bool IsTold(int verb) => (past.Of(verb) == true && !telling.IsBackground(verb)) || witness.Accuser(verb) >= 0;

    private bool CanBeNamed(int doer) =>
        tree.Upos(doer) is "NOUN" or "PROPN" && !arguments.IsTime(doer) && !ActLexicon.English.IsOfClass(tree.Lemma(doer), "weapon") && IncidentLexicon.English.Find(tree, doer, arguments.IsPlace) is null;

    private int Doer(FoundIncident incident)
    {
        if (!incident.IsNoun)
        {
            var subject = arguments.Actor(incident.At, new FoundAct(Act.Other, tree.Lemma(incident.At), tree.Child(incident.At, "obj"), IsNoun: false));
            // "A drone hit the depot": the weapon is nobody.
            return subject >= 0 && arguments.EntityAt(subject) is null && ActLexicon.English.IsOfClass(tree.Lemma(subject), "weapon") ? OwnerOf(subject) : subject;
        }

        if (OwnerOf(incident.At) is var owner and >= 0) return owner;
        return tree.Is(incident.At, "obj") && tree.Head(incident.At) == incident.Verb && IncidentWords.IsDoing(tree.Lemma(incident.Verb)) && !arguments.IsPassive(incident.Verb) ? arguments.Subject(incident.Verb) : -1;
    }

    /// <summary>Whose it is: "Norland's shelling", "shelling by Norland", "Norlandic shelling".</summary>
    private int OwnerOf(int noun)
    {
        if (tree.Child(noun, "nmod:poss") is var owner and >= 0) return owner;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "by" or "from" && arguments.IsParty(child) && !arguments.IsTime(child)) return child;
            if (child < noun && tree.Relation(child) is "compound" or "amod" or "nmod" && arguments.EntityAt(child) is { Type: not EntityType.Facility } entity && (entity.State is not null || entity.Type is EntityType.Organization or EntityType.Norp)) return child;
        }

        return -1;
    }

    private bool IsDenied(int i)
    {
        for (var (at, depth) = (i, 0); at >= 0 && depth < Deepest; at = tree.Head(at), depth++)
        {
            if (tree.Lemma(at) is "deny" or "reject" or "dismiss" or "refute") return true;
        }

        return false;
    }

    /// <summary>"14 violations", "violated the truce 32 times": as many; a crowd of them is as many as it has at least; one told as one is one.</summary>
    private int Count(FoundIncident incident)
    {
        var counted = incident.At;
        if (!incident.IsNoun)
        {
            counted = tree.Children(incident.At).ToArray().FirstOrDefault(child => tree.Lemma(child) == "time" && tree.Child(child, "nummod") >= 0, -1);
            if (counted < 0) return 1;
        }

        var number = tree.Child(counted, "nummod");
        var phrase = NounPhrase.Span(tree, counted);
        var quantity = report.Quantities.FirstOrDefault(told => phrase.Contains(told.Number) && tree.IsUnder(tree.HeadOf(told.Number), counted) && (number >= 0 || told.Span.Contains(tree[counted].Span)));
        if (quantity?.Min is >= 1 and < MostCounted) return (int)quantity.Min.Value;
        return number >= 0 && int.TryParse(tree.Form(number), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out var digits) && digits is >= 1 and < MostCounted ? digits : 1;
    }

    private IEnumerable<TimeExpression> OwnTimes(int noun) => report.Times.Where(time => tree.Sentence.Span.Contains(time.Phrase) && tree.IsUnder(tree.HeadOf(time.Phrase), noun));

    private Slot<DateWindow>? On(FoundIncident incident, TimeOwnership times)
    {
        // "The 2019 attack": history by its own words, whatever else the sentence dates.
        var own = OwnTimes(incident.At).Where(time => time is { From: not null, To: not null, Type: not (TimexType.Duration or TimexType.Set) }).ToList();
        if (incident.IsNoun && own.Find(time => time.To < report.Report.Published.Date) is { } past) return Day(past) ?? new Slot<DateWindow>(new DateWindow(past.From, past.To), past.Phrase);
        var all = report.Times.Where(time => tree.Sentence.Span.Contains(time.Phrase)).Select(Day).OfType<Slot<DateWindow>>().Distinct().ToList();
        return own.Concat(times.Of(incident.Verb)).Select(Day).OfType<Slot<DateWindow>>().Select(day => (Slot<DateWindow>?)day).FirstOrDefault() ?? (all.Count == 1 ? all[0] : null);
    }

    /// <summary>The days of a time of the past; "since Friday" runs up to the report. What came after a day, nobody knows how long, has none.</summary>
    private Slot<DateWindow>? Day(TimeExpression time)
    {
        if (time is not { From: { } from, To: { } to } || time.Type is TimexType.Duration or TimexType.Set) return null;
        LocalDate? published = report.Report.Published.Date;
        if (from > published || time.Role is TimeRole.Until or TimeRole.Before or TimeRole.By or TimeRole.For or TimeRole.NotBefore or TimeRole.Every or TimeRole.After) return null;
        return time.Role is TimeRole.Since or TimeRole.From or TimeRole.Starting ? new Slot<DateWindow>(new DateWindow(from, published), time.Phrase) : new Slot<DateWindow>(new DateWindow(from, to), time.Phrase);
    }

    private ImmutableArray<string> Places(TextSpan span, TextSpan? actor) =>
    [
        .. report.Entities
            .Where(entity => span.Contains(entity.Span) && entity.Type is EntityType.Location or EntityType.Facility && !(actor is { } who && who.Overlaps(entity.Span)))
            .Where(entity => !entity.StandsForState || tree.Case(tree.HeadOf(entity.Span)) is "in" or "on" or "near" or "at" or "into" or "inside" or "across")
            .Select(entity => entity.Name).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The clause without those joined to it, with the one who is charged.</summary>
    private TextSpan Span(FoundIncident incident, int accuser)
    {
        var top = accuser >= 0 ? accuser : incident.Verb;
        var span = tree.SpanOf(tree.Subtree(top, child => child != incident.At && !tree.IsUnder(incident.At, child) && tree.Relation(child) is "conj" or "cc" or "parataxis" or "ccomp" or "acl:relcl" or "punct" or "discourse" or "mark"));
        return span.Contains(tree[incident.At].Span) ? span : tree[incident.At].Span;
    }
}
