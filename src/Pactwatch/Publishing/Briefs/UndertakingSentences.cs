using NodaTime;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Briefs;

/// <summary>One undertaking in one sentence: what was to be done, and what became of it by whose word.</summary>
internal sealed class UndertakingSentences(SourcedLedger ledger, Accord accord, List<BriefNote> notes)
{
    public BriefSentence Done(UndertakingEntry entry)
    {
        var maker = Plan(entry, isPast: true);
        // A person may have ruled so without words of a report.
        if (entry.Completion.All(completion => completion.Mentions.IsEmpty)) maker.Add($"; it stands as {entry.State.Word().Replace('-', ' ')}");
        AddCompletions(maker, entry);
        return Closed(maker, entry);
    }

    public BriefSentence Missed(UndertakingEntry entry)
    {
        var maker = Plan(entry, isPast: true);
        if (entry.Completion.Any(completion => !completion.Mentions.IsEmpty)) AddCompletions(maker, entry);
        else if (entry.State == UndertakingState.Broken) AddIncidents(maker, entry);
        // A gap in the reports is no more than that.
        else maker.Add("; no report says that it was done");
        return Closed(maker, entry);
    }

    public BriefSentence Disputed(UndertakingEntry entry)
    {
        var maker = Plan(entry, isPast: true);
        maker.Add("; whether it was done is disputed");
        AddCompletions(maker, entry);
        return Closed(maker, entry);
    }

    public BriefSentence Pending(UndertakingEntry entry)
    {
        var maker = Plan(entry, isPast: false);
        AddCompletions(maker, entry);
        foreach (var revision in accord.Revisions.Where(revision => !revision.Mentions.IsEmpty && IsMovedTo(revision, entry)))
            maker.On($"; it was {BriefDays.Due(revision.Was)} before, and was {Changed(revision)}", revision.Mentions[0]);
        foreach (var condition in entry.Conditions.Where(condition => !condition.Mentions.IsEmpty))
            maker.On($"; it hangs on “{PlanClause.Shown(condition.Text)}”{(condition.State == Condition.Open ? "" : $", which is {condition.State}")}", condition.Mentions[0]);
        return Closed(maker, entry);
    }

    public BriefSentence Lapsed(UndertakingEntry entry)
    {
        var maker = Plan(entry, isPast: true);
        foreach (var condition in entry.Conditions.Where(condition => condition.State == Condition.Failed && !condition.Mentions.IsEmpty))
            maker.On($"; it lapsed, because “{PlanClause.Shown(condition.Text)}” failed", condition.Mentions[^1]);
        return maker.End();
    }

    public BriefSentence Moved(Revision revision)
    {
        var before = accord.Undertakings.FirstOrDefault(entry => entry.Id == revision.About);
        var maker = before is null ? new BriefSentenceMaker(ledger, notes).Add("A plan of the agreement") : Plan(before, isPast: true);
        maker.On($"; it was {BriefDays.Due(revision.Was)} and is now {BriefDays.Due(revision.Now)}: {Changed(revision)}, as {OutletOf(revision.Mentions[0])} reports", revision.Mentions[0]);
        return maker.End();
    }

    /// <summary>"put off by Norland on 16 May 2031".</summary>
    private static string Changed(Revision revision)
    {
        var by = revision.By is { Length: > 0 } who ? revision.Kind == RevisionKind.OneSided ? $" ({who})" : $" by {who}" : "";
        return $"{BriefWords.Changed(revision.Kind)}{by}{(revision.On is { } day ? " on " + BriefDays.Of(day) : "")}";
    }

    private BriefSentenceMaker Plan(UndertakingEntry entry, bool isPast)
    {
        var (words, mention) = PlanClause.Of(ledger, entry, isPast);
        return new BriefSentenceMaker(ledger, notes).On(words, mention);
    }

    /// <summary>By whose word, for each that says something of its own.</summary>
    private void AddCompletions(BriefSentenceMaker maker, UndertakingEntry entry)
    {
        foreach (var completion in entry.Completion.Where(completion => !completion.Mentions.IsEmpty))
        {
            var mention = completion.Mentions[0];
            var scope = completion.Scope.IsEmpty || completion.Extent == CompletionExtent.Full ? "" : $" ({string.Join(", ", completion.Scope)})";
            maker.On($"; {BriefWords.Extent(completion)}{scope}{Day(entry, completion)}, {BriefWords.Witness(completion.By, mention.Attribution.FirstOrDefault(), OutletOf(mention))}", mention);
        }
    }

    /// <summary>" on 17 February 2032, 48 days late".</summary>
    private static string Day(UndertakingEntry entry, Completion completion)
    {
        if (completion.On is not { } on) return "";
        if (completion.Extent != CompletionExtent.Full || entry.Window.To is not { } last || on == last) return " on " + BriefDays.Of(on);
        var days = Period.DaysBetween(last, on);
        return $" on {BriefDays.Of(on)}{(days > 0 ? $", {BriefDays.Count(days)} late" : "")}";
    }

    private void AddIncidents(BriefSentenceMaker maker, UndertakingEntry entry)
    {
        foreach (var incident in accord.Incidents.Where(incident => incident.Against.Contains(entry.Id, StringComparer.Ordinal) && !incident.Mentions.IsEmpty))
            maker.On($"; broken by {incident.What}{(incident.On is { } day ? " on " + BriefDays.Of(day) : "")}, {(incident.Verified > 0 ? "as a verifier found" : "as is alleged")}", incident.Mentions[0]);
    }

    private BriefSentence Closed(BriefSentenceMaker maker, UndertakingEntry entry)
    {
        foreach (var discrepancy in accord.Discrepancies.Where(discrepancy => discrepancy.About == entry.Id && !discrepancy.CopyError))
        {
            maker.Add("; the reports can’t all be right, ");
            foreach (var (position, at) in discrepancy.Positions.Where(position => !position.Mentions.IsEmpty).Select((position, at) => (position, at)))
                maker.On($"{(at == 0 ? "" : ", ")}{BriefDays.Spelt(position.Value)} by {string.Join(" and ", position.Origins.Names)}", position.Mentions[0]);
        }

        if (entry.Origins.IsLost) maker.Add("; the original behind it was taken back");
        return maker.End();
    }

    /// <summary>True where the words that moved the plan are words of this entry.</summary>
    private static bool IsMovedTo(Revision revision, UndertakingEntry entry) => entry.Mentions.Any(claim => Place(claim) == Place(revision.Mentions[0]));

    private string OutletOf(Mention mention) => BriefNote.OutletOf(ledger.Report(mention.Report));

    private static (ReportId Report, TextSpan Span) Place(Mention mention) => (mention.Report, mention.Span);
}
