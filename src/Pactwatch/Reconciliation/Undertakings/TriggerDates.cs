using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// The events that windows and conditions hang on (signing, ratification …) and the days they are told to have
/// come. A window told from one of them is dated once a report gives that day; till then it stays relative.
/// </summary>
public sealed class TriggerDates
{
    private static readonly FrozenDictionary<string, (string Event, AgreementStatus Needs)> Words = (
        from columns in Lexicon.Rows("Reconciliation/English/triggers.tsv")
        let standing = Enum.Parse<AgreementStatus>(columns[1])
        from word in Lexicon.List(columns[2])
        select (word, columns[0], standing))
        .DistinctBy(entry => entry.word)
        .ToFrozenDictionary(entry => entry.word, entry => (entry.Item2, entry.standing), StringComparer.Ordinal);

    private readonly ImmutableArray<StatusClaim> statuses;
    private readonly FrozenDictionary<string, ImmutableArray<LocalDate>> daysByEvent;
    private readonly EventStarts starts;

    public TriggerDates(ImmutableArray<ReportClaims> reports)
    {
        starts = new EventStarts(reports);
        statuses = ClaimOrder.Sorted(reports.SelectMany(report => report.Statuses).Where(claim => claim.Stance is Stance.Asserts or Stance.Reaffirms));
        var told =
            from report in reports
            from step in Dated(report)
            from word in PhraseWords.Of(step.Words)
            where Words.ContainsKey(word)
            select (Words[word].Event, step.Day);
        daysByEvent = told.Distinct().GroupBy(pair => pair.Event, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Day).Order().ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The status claims that bear out the event that the words name; empty where none does or no event is named.</summary>
    public ImmutableArray<StatusClaim> BorneOutBy(string words)
    {
        var needs = PhraseWords.Of(words).Where(Words.ContainsKey).Select(word => Words[word].Needs).ToList();
        return needs.Count == 0 ? [] : [.. statuses.Where(claim => Reaches(claim.Value, needs.Max()))];
    }

    /// <summary>The window with its event's day put in, where every report that gives the day gives the same one; else as it was.</summary>
    public DateWindow Date(DateWindow window)
    {
        if (window.RelativeTo is not { } relative || (DayOf(relative.Event) ?? starts.DayOf(relative.Event)) is not { } day) return window;
        return relative.From(day) ?? window;
    }

    /// <summary>The steps that a report gives a day: its standing of the agreement, and what it tells as signed, ratified or approved.</summary>
    private static IEnumerable<(string Words, LocalDate Day)> Dated(ReportClaims report)
    {
        foreach (var claim in report.Statuses)
            if (claim is { Stance: Stance.Asserts or Stance.Reaffirms, On: { } day }) yield return (report.Report.Text[claim.Span], day);
        foreach (var claim in report.Events)
            if (claim is { Stance: Stance.Asserts or Stance.Reaffirms, Extent: CompletionExtent.Full, On.Value: { From: { } day, To: { } last } } && day == last && (claim.Act == Act.Sign || IsOfAgreement(claim))) yield return (claim.Verb.Value, day);
    }

    /// <summary>"The treaty took effect on 2 March."</summary>
    private static bool IsOfAgreement(EventClaim claim) => claim.Act == Act.Start && PhraseWords.KindOf(claim.Object?.Value ?? claim.Actor.Value) is "agreement";

    // A contract said to have been broken on a day was in force on it, but that is not the day it was ratified.
    private LocalDate? DayOf(string eventWords)
    {
        var named = PhraseWords.Of(eventWords).Where(Words.ContainsKey).Select(word => Words[word]).ToList();
        if (named.Count == 0) return null;
        var last = named.MaxBy(word => word.Needs);
        return daysByEvent.TryGetValue(last.Event, out var days) && days.Length == 1 ? days[0] : null;
    }

    /// <summary>Signed, in force and completed each imply what comes before them; a standing that fell implies nothing.</summary>
    private static bool Reaches(AgreementStatus value, AgreementStatus needed) =>
        value is AgreementStatus.Announced or AgreementStatus.Signed or AgreementStatus.InForce or AgreementStatus.Completed && value >= needed;
}
