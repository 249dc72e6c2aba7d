using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.Briefs;

/// <summary>A ledger put together undertaking by undertaking, each told by one sentence of one report.</summary>
internal sealed class StatedLedger
{
    public static readonly LocalDate Day = new(2026, 6, 30);

    private readonly List<UndertakingEntry> entries = [];
    private readonly List<Revision> revisions = [];

    public StatedLedger(string text, Handling handling = Handling.Public)
    {
        Report = InventedLedger.Report(text, handling: handling);
        Report = Report with { Reading = Report.Reading with { Url = "https://northwire.example/oster", Published = PublishedBelief.On(new LocalDate(2026, 6, 12), PublishedBasis.Metadata) } };
    }

    public Report Report { get; }

    /// <param name="words">A clause of the text; its actor and verb are the first of their kind in it.</param>
    public StatedLedger With(string words, string actor, string verb, UndertakingState state, LocalDate? from = null, LocalDate? to = null, RelativeTime? relativeTo = null, Duty duty = Duty.Achieve, params ReadOnlySpan<Completion> done)
    {
        var span = Find(words);
        var window = new DateWindow(from, to, relativeTo);
        var claim = new UndertakingClaim(
            Report.Id, span, [], Stance.Asserts, new Slot<string>(actor, Within(span, actor)), actor, Act.Other, new Slot<string>(verb, Within(span, verb)), null, null, null, [],
            window == default ? null : new Slot<DateWindow>(window, span), [], Modality.Planned, duty, null);
        entries.Add(new UndertakingEntry(
            $"u-{entries.Count + 1}", actor, Act.Other, verb, null, null, duty, Modality.Planned, null, [], window, null, [], null, null, state, [.. done], [], ["Northwire"], [claim], []));
        return this;
    }

    public Completion Told(string words, CompletionExtent extent, CompletionWitness by, LocalDate? on, params string[] tellers) =>
        new(extent, [], by, on, [new Mention(Report.Id, Find(words), [.. tellers], Stance.Asserts)]);

    public StatedLedger WithRevision(string about, RevisionKind kind, string was, string now, LocalDate? on, string words, string? by = null)
    {
        revisions.Add(new Revision(about, kind, was, now, on, by, [new Mention(Report.Id, Find(words), [], Stance.Asserts)]));
        return this;
    }

    public SourcedLedger Of()
    {
        var accord = InventedLedger.Of(InventedLedger.Report()).Accords[0] with
        {
            Reports = [Report.Id], Status = [], OfficialStatus = null, Undertakings = [.. entries], Revisions = [.. revisions], Others = [], Figures = [], Quotes = [], Discrepancies = [], Derivations = [],
        };
        return new SourcedLedger(Day, [new LedgerReport(Report, Report.Published, 1)], [accord], []);
    }

    private TextSpan Find(string words)
    {
        var at = Report.Text.Characters.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"The text has no “{words}”.", nameof(words)) : new TextSpan(at, at + words.Length);
    }

    private TextSpan? Within(TextSpan whole, string words)
    {
        var at = whole.In(Report.Text.Characters).IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(whole.Start + at, whole.Start + at + words.Length);
    }
}
