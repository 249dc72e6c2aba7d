using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Briefs;

/// <summary>Sorts what is told of an accord into the sections of a brief, and writes each in a sentence.</summary>
internal sealed class BriefWriter(SourcedLedger ledger, LocalDate from, LocalDate to)
{
    private readonly List<BriefNote> notes = [];

    public ImmutableArray<BriefNote> Notes => [.. notes];

    public BriefAccord Write(Accord accord)
    {
        var standing = Standing(accord);
        var sentences = new UndertakingSentences(ledger, accord, notes);
        var sections = ImmutableArray.CreateBuilder<BriefSection>();
        var open = accord.Undertakings.Where(entry => entry.State is UndertakingState.Upcoming or UndertakingState.Due).ToList();
        var missed = accord.Undertakings.Where(IsMissed).OrderBy(entry => On(entry) ?? LocalDate.MaxIsoValue).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToList();

        Add("Done", accord.Undertakings.Where(IsDone).OrderBy(entry => DoneOn(entry) ?? LocalDate.MaxIsoValue).ThenBy(entry => entry.Id, StringComparer.Ordinal), sentences.Done);
        Add("Missed", missed.Where(IsOfThisTime), sentences.Missed);
        Add("Missed before, and still open", missed.Where(entry => !IsOfThisTime(entry)), sentences.Missed);
        Add("Disputed", accord.Undertakings.Where(entry => entry.State == UndertakingState.Disputed), sentences.Disputed);
        Add("Moved", accord.Revisions.Where(revision => !revision.Mentions.IsEmpty && IsWithin(revision.On ?? ToldOn(revision.Mentions))), sentences.Moved);
        Add("Incidents", accord.Incidents.Where(incident => IsWithin(incident.On ?? ToldOn([.. incident.Mentions]))), incident => IncidentSentence.Of(ledger, notes, incident));
        Add("Due by now", InOrder(open.Where(entry => On(entry) < to && !IsUnderWay(entry))), sentences.Missed);
        Add("Under way", InOrder(open.Where(IsUnderWay)), sentences.Pending);
        Add($"Next {DueLists.DaysAhead} days", InOrder(open.Where(entry => On(entry) >= to && !IsUnderWay(entry) && On(entry) <= to.PlusDays(DueLists.DaysAhead))), sentences.Pending);
        Add("Pending", InOrder(open.Where(entry => On(entry) > to.PlusDays(DueLists.DaysAhead)).Concat(accord.Undertakings.Where(entry => IsPartly(entry) && !IsDone(entry) && !IsMissed(entry)))), sentences.Pending);
        Add("Pending, hanging on an event", open.Where(entry => On(entry) is null && entry.Window.RelativeTo is not null), sentences.Pending);
        Add("Pending, with no day told", open.Where(entry => On(entry) is null && entry.Window.RelativeTo is null), sentences.Pending);
        Add("No longer planned", accord.Undertakings.Where(entry => entry.State == UndertakingState.Lapsed && IsWithin(LapsedOn(entry))), sentences.Lapsed);
        return new BriefAccord(accord.Title, standing, sections.ToImmutable());

        void Add<T>(string heading, IEnumerable<T> things, Func<T, BriefSentence> sentence)
        {
            ImmutableArray<BriefSentence> written = [.. things.Select(sentence)];
            if (!written.IsEmpty) sections.Add(new BriefSection(heading, written));
        }
    }

    private BriefSentence? Standing(Accord accord)
    {
        if ((accord.SupportedStatus ?? accord.OfficialStatus) is not { } status || Last(accord, status) is not { } step) return null;
        var maker = new BriefSentenceMaker(ledger, notes);
        var first = First(step.Mentions);
        maker.On($"The agreement {(status == AgreementStatus.Collapsed ? "has " : "is ")}{BriefWords.Standing(status)}{(step.On is { } day ? " since " + BriefDays.Of(day) : "")}, as {BriefNote.OutletOf(ledger.Report(first.Report))} has it", first);
        if (accord.OfficialStatus is { } official && official != status && Last(accord, official) is { } told)
            maker.On($"; by the parties’ last word it {(official == AgreementStatus.Collapsed ? "has " : "is ")}{BriefWords.Standing(official)}", First(told.Mentions));
        return maker.End();
    }

    private static StatusStep? Last(Accord accord, AgreementStatus status) => accord.Status.LastOrDefault(step => step.Value == status && !step.Mentions.IsEmpty);

    private Mention First(IEnumerable<Mention> mentions) =>
        mentions.OrderBy(mention => ledger.Report(mention.Report).Published.Date ?? LocalDate.MaxIsoValue).ThenBy(mention => mention.Report).ThenBy(mention => mention.Span.Start).First();

    private static IEnumerable<UndertakingEntry> InOrder(IEnumerable<UndertakingEntry> entries) => entries.OrderBy(entry => On(entry) ?? LocalDate.MaxIsoValue).ThenBy(entry => entry.Id, StringComparer.Ordinal);

    private static LocalDate? On(UndertakingEntry entry) => entry.Window.To ?? entry.Window.From;

    private static bool IsPartly(UndertakingEntry entry) => entry.State == UndertakingState.PartlyFulfilled;

    /// <summary>It began, and no last day is told.</summary>
    private bool IsUnderWay(UndertakingEntry entry) => entry.Window.To is null && entry.Window.From <= to;

    private bool IsPassed(UndertakingEntry entry) => entry.Window.To < to;

    /// <summary>Done in this time, or told as done with no day in a report of this time.</summary>
    private bool IsDone(UndertakingEntry entry) =>
        entry.State is UndertakingState.Fulfilled or UndertakingState.FulfilledLate ? IsWithin(DoneOn(entry))
        : IsPartly(entry) && !IsPassed(entry) && IsWithin(DoneOn(entry));

    private bool IsMissed(UndertakingEntry entry) => entry.State is UndertakingState.Overdue or UndertakingState.Broken || (IsPartly(entry) && IsPassed(entry));

    private bool IsOfThisTime(UndertakingEntry entry) =>
        entry.State == UndertakingState.Broken ? IsWithin(entry.Completion.Where(completion => completion.Extent == CompletionExtent.Not).Select(completion => completion.On ?? ToldOn(completion.Mentions)).Max()) : On(entry) is not { } day || IsWithin(day);

    private LocalDate? DoneOn(UndertakingEntry entry) => entry.Completion.Where(completion => completion.Extent != CompletionExtent.Not).Select(completion => completion.On ?? ToldOn(completion.Mentions)).Max();

    private LocalDate? LapsedOn(UndertakingEntry entry) => ToldOn([.. entry.Conditions.Where(condition => condition.State == Condition.Failed).SelectMany(condition => condition.Mentions)]);

    /// <summary>The first day on which it was reported; null where no report has a day.</summary>
    private LocalDate? ToldOn(ImmutableArray<Mention> mentions) => mentions.Select(mention => ledger.Report(mention.Report).Published.Date).Min();

    /// <summary>What has no day at all may be of this time, and is told rather than hidden.</summary>
    private bool IsWithin(LocalDate? day) => day is not { } known || (known >= from && known <= to);
}
