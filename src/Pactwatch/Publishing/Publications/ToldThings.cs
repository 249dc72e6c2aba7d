using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Publications;

/// <summary>What there is to tell of a ledger in each channel.</summary>
public static class ToldThings
{
    /// <summary>Undertakings that have a day, for the calendar. A window that hangs on an event without a day, or has none, is in no calendar.</summary>
    public static ImmutableArray<ToldThing> ForCalendar(SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Accords.SelectMany(accord => Standing(accord).Where(told => (told.Entry.Window.From ?? told.Entry.Window.To) is not null).Select(told => Dated(ledger, accord, told.Entry, told.Line)))];
    }

    /// <summary>Everything whose changes a subscriber wants to hear of, for the feed.</summary>
    public static ImmutableArray<ToldThing> ForFeed(SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Accords.SelectMany(accord => Told(ledger, accord)), .. ledger.Retractions.Select(retraction => Told(ledger, retraction))];
    }

    /// <summary>What is told of an accord's undertakings: those whose place another took are one with it.</summary>
    private static IEnumerable<(UndertakingEntry Entry, ImmutableArray<UndertakingEntry> Line)> Standing(Accord accord)
    {
        var successions = new Successions(accord);
        return accord.Undertakings.Where(entry => !successions.IsSucceeded(entry)).Select(entry => (entry, successions.WithPredecessors(entry)));
    }

    private static ToldThing Dated(SourcedLedger ledger, Accord accord, UndertakingEntry entry, ImmutableArray<UndertakingEntry> line) => new(
        accord.Title,
        "undertaking",
        UndertakingLine.Of(entry),
        Signs(ledger, line),
        Slots(
            ("from", Day(entry.Window.From)),
            ("to", Day(entry.Window.To)),
            ("window", WindowWords.Of(entry.Window, entry.Duty)),
            // What follows from the day alone is no news to somebody with a calendar.
            ("state", entry.State is UndertakingState.Upcoming or UndertakingState.Due or UndertakingState.Overdue ? "" : entry.State.Word()),
            ("places", string.Join(", ", entry.Places)),
            ("words", Words(ledger, entry.Mentions))));

    private static IEnumerable<ToldThing> Told(SourcedLedger ledger, Accord accord)
    {
        if ((accord.SupportedStatus ?? accord.OfficialStatus) is { } status)
            yield return new ToldThing(accord.Title, "status", accord.Title, [.. accord.Reports.Select(report => ledger.Report(report).Report.Series)], Slots(("status", status.Word()), ("words", Words(ledger, accord.Status.LastOrDefault(step => step.Value == status)?.Mentions ?? []))));
        foreach (var (entry, line) in Standing(accord))
        {
            yield return new ToldThing(
                accord.Title, "undertaking", UndertakingLine.Of(entry), Signs(ledger, line),
                Slots(("window", WindowWords.Of(entry.Window, entry.Duty)), ("quantity", entry.Quantity?.Text), ("places", string.Join(", ", entry.Places)), ("state", entry.State.Word()), ("words", Words(ledger, Bearing(entry)))));
        }

        foreach (var happened in accord.Events)
            yield return new ToldThing(accord.Title, "event", happened.What, [.. happened.Mentions.Select(claim => claim.Id)], Slots(("date", happened.On.IsOpen ? "" : WindowWords.Of(happened.On, Duty.Achieve)), ("words", Words(ledger, happened.Mentions))));
        foreach (var discrepancy in accord.Discrepancies)
        {
            var mentions = discrepancy.Positions.SelectMany(position => position.Mentions).ToList();
            yield return new ToldThing(accord.Title, "discrepancy", $"{discrepancy.Kind.Word().Replace('-', ' ')}: {discrepancy.Explanation}", [.. mentions.Select(mention => $"{discrepancy.Kind} {mention.Report} {mention.Span}")], Slots(("words", Words(ledger, mentions))));
        }
    }

    private static ToldThing Told(SourcedLedger ledger, Retraction retraction) =>
        new("", "report", $"{retraction.By}: {retraction.Kind.Word()}", [$"{retraction.Notice} {retraction.Kind} {retraction.By}"], Slots(("reports", string.Join(", ", retraction.Reports.Select(report => ledger.Report(report).Report.Reading.Title ?? report.Value))), ("words", Words(ledger, retraction.Mentions))));

    private static ImmutableArray<string> Signs(SourcedLedger ledger, ImmutableArray<UndertakingEntry> line) =>
        [.. line.SelectMany(entry => entry.Mentions).SelectMany(claim => new[] { claim.Id, $"{ledger.Report(claim.Report).Report.Series} {claim.Act} {claim.Actor.Value} {claim.Object?.Value}" }).Distinct(StringComparer.Ordinal)];

    /// <summary>The words that bear out how an undertaking stands now: those that tell what became of it, else those that give it the day it has.</summary>
    private static IEnumerable<Mention> Bearing(UndertakingEntry entry)
    {
        var hasHappened = entry.State is UndertakingState.Fulfilled or UndertakingState.FulfilledLate or UndertakingState.PartlyFulfilled or UndertakingState.Disputed or UndertakingState.Broken;
        if (hasHappened && entry.Completion.Any(completion => !completion.Mentions.IsEmpty)) return entry.Completion.SelectMany(completion => completion.Mentions);
        var dated = entry.Mentions.Where(claim => claim.Window?.Value == entry.Window).ToList();
        return dated.Count > 0 ? dated : entry.Mentions;
    }

    /// <summary>The words of the first report that told it, with the outlet: what a subscriber can look up.</summary>
    private static string Words(SourcedLedger ledger, IEnumerable<Mention> mentions)
    {
        var first = mentions.OrderBy(mention => ledger.Report(mention.Report).Published.Date ?? NodaTime.LocalDate.MaxIsoValue).ThenBy(mention => mention.Report).ThenBy(mention => mention.Span.Start).FirstOrDefault();
        if (first is null) return "";
        var report = ledger.Report(first.Report).Report;
        return $"“{report.Text[first.Span]}” ({report.Reading.Outlet ?? Path.GetFileName(report.Source)}{(report.Reading.Url is { } url ? ", " + url : "")})";
    }

    private static string? Day(NodaTime.LocalDate? day) => day is { } known ? WindowWords.Day(known) : null;

    private static ImmutableSortedDictionary<string, string> Slots(params ReadOnlySpan<(string Name, string? Value)> slots)
    {
        var told = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in slots)
            if (!string.IsNullOrEmpty(value)) told[name] = value;
        return told.ToImmutable();
    }
}
