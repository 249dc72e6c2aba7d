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
    private readonly EventStarts starts;

    public TriggerDates(ImmutableArray<ReportClaims> reports)
    {
        starts = new EventStarts(reports);
        statuses = ClaimOrder.Sorted(reports.SelectMany(report => report.Statuses).Where(claim => claim.Stance is Stance.Asserts or Stance.Reaffirms));
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

    private LocalDate? DayOf(string eventWords)
    {
        var named = PhraseWords.Of(eventWords).Where(Words.ContainsKey).Select(word => Words[word].Needs).ToList();
        if (named.Count == 0) return null;
        var days = statuses.Where(claim => claim.Value == named.Max() && claim.On is not null).Select(claim => claim.On!.Value).Distinct().ToList();
        return days.Count == 1 ? days[0] : null;
    }

    /// <summary>Signed, in force and completed each imply what comes before them; a standing that fell implies nothing.</summary>
    private static bool Reaches(AgreementStatus value, AgreementStatus needed) =>
        value is AgreementStatus.Announced or AgreementStatus.Signed or AgreementStatus.InForce or AgreementStatus.Completed && value >= needed;
}
