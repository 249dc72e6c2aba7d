using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Changes;

/// <summary>What changed in one accord; one of the two is null where it is new or gone.</summary>
/// <param name="series">The address that each report stands at.</param>
internal sealed class AccordChanges(Accord? before, Accord? after, IReadOnlyDictionary<ReportId, string> series)
{
    private readonly string accord = (after ?? before)!.Id;

    public IEnumerable<LedgerChange> All() => Standing().Concat(Undertakings()).Concat(Figures()).Concat(Quotes()).Concat(Events()).Concat(Incidents()).Concat(Discrepancies());

    private IEnumerable<LedgerChange> Standing()
    {
        var (was, now) = (Word(before?.SupportedStatus ?? before?.OfficialStatus), Word(after?.SupportedStatus ?? after?.OfficialStatus));
        if (was == now) yield break;
        var title = (after ?? before)!.Title;
        var told = after?.Status.LastOrDefault(step => step.Value == (after.SupportedStatus ?? after.OfficialStatus))?.Mentions;
        yield return Change(ChangeKind.Stands, accord, "status", title, "status", was, now, New(told, before?.Status.SelectMany(step => step.Mentions)));
    }

    private static string? Word(AgreementStatus? status) => status?.Word();

    private IEnumerable<LedgerChange> Undertakings()
    {
        var pairs = new EntryPairs<UndertakingEntry>(before?.Undertakings ?? [], after?.Undertakings ?? [], entry => entry.Id, entry => entry.Mentions.SelectMany(claim => new[] { claim.Id, $"{series[claim.Report]} {claim.Act} {claim.Actor.Value} {claim.Object?.Value}" }));
        foreach (var (was, now) in pairs.Pairs)
        {
            if (was is null)
            {
                yield return Change(ChangeKind.Added, now.Id, "undertaking", Deed(now), null, null, $"{WindowWords.Of(now.Window, now.Duty)}; {now.State.Word()}", [.. now.Mentions]);
                continue;
            }

            var told = New(now.Mentions, was.Mentions);
            foreach (var (slot, one, other) in Slots(was, now))
                yield return Change(slot == "state" ? ChangeKind.Stands : ChangeKind.Moved, now.Id, "undertaking", Deed(now), slot, one, other, slot == "state" ? Done(was, now, told) : told);
        }

        foreach (var gone in pairs.Gone) yield return Change(ChangeKind.Gone, gone.Id, "undertaking", Deed(gone), null, WindowWords.Of(gone.Window, gone.Duty), null, []);
    }

    // Who says that it was done tells more than who repeats the promise.
    private static ImmutableArray<Mention> Done(UndertakingEntry was, UndertakingEntry now, ImmutableArray<Mention> told)
    {
        var done = New(now.Completion.SelectMany(completion => completion.Mentions), was.Completion.SelectMany(completion => completion.Mentions));
        return done.IsEmpty ? told : done;
    }

    private static IEnumerable<(string Slot, string? Was, string? Now)> Slots(UndertakingEntry was, UndertakingEntry now)
    {
        (string Slot, string? Was, string? Now)[] slots =
        [
            ("window", WindowWords.Of(was.Window, was.Duty), WindowWords.Of(now.Window, now.Duty)),
            ("quantity", was.Quantity?.Text, now.Quantity?.Text),
            ("actor", was.Actor, now.Actor),
            ("places", string.Join(", ", was.Places), string.Join(", ", now.Places)),
            ("state", was.State.Word(), now.State.Word()),
        ];
        return slots.Where(slot => !string.Equals(slot.Was, slot.Now, StringComparison.Ordinal));
    }

    private static string Deed(UndertakingEntry entry)
    {
        // "leave hundreds of troops": the object often holds the amount already.
        var amount = entry.Quantity?.Text is { } told && entry.Object?.Contains(told, StringComparison.OrdinalIgnoreCase) != true && entry.Actor?.Contains(told, StringComparison.OrdinalIgnoreCase) != true ? told : null;
        return string.Join(' ', new[] { entry.Actor ?? "nobody named:", entry.Verb, amount, entry.Object, entry.Places.IsEmpty ? null : $"({string.Join(", ", entry.Places)})" }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private IEnumerable<LedgerChange> Figures()
    {
        var pairs = new EntryPairs<FigureEntry>(before?.Figures ?? [], after?.Figures ?? [], entry => entry.Id, entry => entry.Positions.SelectMany(position => position.Mentions).SelectMany(claim => new[] { claim.Id, $"{series[claim.Report]} {claim.Measure}" }));
        foreach (var (was, now) in pairs.Pairs)
        {
            var values = now.Positions.Select(Value).ToList();
            if (was is null) yield return Change(ChangeKind.Added, now.Id, "figure", now.Measure, null, null, string.Join(" or ", values), [.. now.Positions.SelectMany(position => position.Mentions)]);
            else if (!was.Positions.Select(Value).ToHashSet(StringComparer.Ordinal).SetEquals(values))
                yield return Change(ChangeKind.Moved, now.Id, "figure", now.Measure, "amount", string.Join(" or ", was.Positions.Select(Value)), string.Join(" or ", values), New(now.Positions.SelectMany(position => position.Mentions), was.Positions.SelectMany(position => position.Mentions)));
        }

        foreach (var gone in pairs.Gone) yield return Change(ChangeKind.Gone, gone.Id, "figure", gone.Measure, null, string.Join(" or ", gone.Positions.Select(Value)), null, []);
    }

    private static string Value(FigurePosition position) => AmountWords.Of(position.Quantity);

    private IEnumerable<LedgerChange> Quotes()
    {
        var pairs = new EntryPairs<QuoteEntry>(before?.Quotes ?? [], after?.Quotes ?? [], entry => entry.Id, entry => entry.Mentions.SelectMany(claim => new[] { claim.Id, $"{series[claim.Report]} {entry.Speaker} {claim.Span.Length}" }));
        foreach (var (_, now) in pairs.Pairs.Where(pair => pair.Before is null)) yield return Change(ChangeKind.Added, now.Id, "quote", "words of " + Named(now.Speaker), null, null, null, [now.Fullest]);
        foreach (var gone in pairs.Gone) yield return Change(ChangeKind.Gone, gone.Id, "quote", "words of " + Named(gone.Speaker), null, null, null, []);
    }

    private static string Named(string speaker) => speaker.Length == 0 ? "a speaker not named" : speaker;

    private IEnumerable<LedgerChange> Events()
    {
        var pairs = new EntryPairs<EventEntry>(before?.Events ?? [], after?.Events ?? [], entry => entry.Id, entry => entry.Mentions.SelectMany(claim => new[] { claim.Id, $"{series[claim.Report]} {claim.Act} {claim.Verb.Value} {claim.Actor.Value}" }));
        foreach (var (_, now) in pairs.Pairs.Where(pair => pair.Before is null)) yield return Change(ChangeKind.Added, now.Id, "event", now.What, null, null, now.On.IsOpen ? null : WindowWords.Of(now.On, Duty.Achieve), [.. now.Mentions]);
        foreach (var gone in pairs.Gone) yield return Change(ChangeKind.Gone, gone.Id, "event", gone.What, null, null, null, []);
    }

    private IEnumerable<LedgerChange> Incidents()
    {
        var pairs = new EntryPairs<IncidentEntry>(before?.Incidents ?? [], after?.Incidents ?? [], entry => entry.Id, entry => entry.Mentions.SelectMany(claim => new[] { claim.Id, $"{series[claim.Report]} {claim.What} {claim.Actor.Value}" }));
        foreach (var (was, now) in pairs.Pairs)
        {
            if (was is null) yield return Change(ChangeKind.Added, now.Id, "incident", Incident(now), null, null, Told(now), [.. now.Mentions]);
            else if (Told(was) != Told(now)) yield return Change(ChangeKind.Stands, now.Id, "incident", Incident(now), "told", Told(was), Told(now), New(now.Mentions, was.Mentions));
        }

        foreach (var gone in pairs.Gone) yield return Change(ChangeKind.Gone, gone.Id, "incident", Incident(gone), null, Told(gone), null, []);
    }

    private static string Incident(IncidentEntry entry) => string.Join(' ', new[] { entry.What, entry.Actor is null ? null : $"by {entry.Actor}", entry.Places.IsEmpty ? null : $"({string.Join(", ", entry.Places)})" }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Told(IncidentEntry entry) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.Alleged} alleged, {entry.Verified} verified{(entry.DeniedBy.IsEmpty ? "" : ", denied")}");

    private IEnumerable<LedgerChange> Discrepancies()
    {
        var pairs = new EntryPairs<Discrepancy>(before?.Discrepancies ?? [], after?.Discrepancies ?? [], entry => entry.Id, entry => entry.Positions.SelectMany(position => position.Mentions).Select(mention => $"{entry.Kind} {mention.Report} {mention.Span}"));
        foreach (var (was, now) in pairs.Pairs)
        {
            if (was?.Explanation == now.Explanation) continue;
            yield return Change(ChangeKind.Contradicted, now.Id, "discrepancy", now.Kind.Word(), null, was?.Explanation, now.Explanation, New(now.Positions.SelectMany(position => position.Mentions), was?.Positions.SelectMany(position => position.Mentions)));
        }

        foreach (var gone in pairs.Gone) yield return Change(ChangeKind.Settled, gone.Id, "discrepancy", gone.Kind.Word(), null, gone.Explanation, null, []);
    }

    /// <summary>The words of the later ledger that the earlier one didn't have, each once.</summary>
    private static ImmutableArray<Mention> New(IEnumerable<Mention>? now, IEnumerable<Mention>? was)
    {
        var known = (was ?? []).Select(Place).ToHashSet();
        return [.. (now ?? []).Where(mention => !known.Contains(Place(mention))).DistinctBy(Place)];
    }

    private static (ReportId Report, TextSpan Span) Place(Mention mention) => (mention.Report, mention.Span);

    private LedgerChange Change(ChangeKind kind, string about, string thing, string what, string? slot, string? was, string? now, ImmutableArray<Mention> mentions) =>
        new(kind, accord, about, thing, what, slot, was, now, mentions);
}
