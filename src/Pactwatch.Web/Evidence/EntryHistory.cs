using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Evidence;

/// <summary>How an entry came to be what it is, report by report: first told, told otherwise, told again, changed, done.</summary>
internal static class EntryHistory
{
    /// <summary>The steps, the earliest first.</summary>
    public static ImmutableArray<HistoryStep> Of(SourcedLedger ledger, Accord accord, string id)
    {
        var revisions = accord.Revisions.Where(revision => revision.About == id).Select(revision => new HistoryStep(
            revision.On, revision.Mentions.FirstOrDefault()?.Report,
            $"{LedgerWording.Sentence(LedgerWording.Spaced(revision.Kind.Word()))}: was {LedgerWording.Readable(revision.Was)}, now {LedgerWording.Readable(revision.Now)}", revision.Mentions.FirstOrDefault()));
        return [.. Told(ledger, accord, id).Concat(revisions).Concat(Ruled(ledger, accord, id)).OrderBy(step => step.On ?? LocalDate.MaxIsoValue)];
    }

    /// <summary>What people ruled on the words it rests on, on the day they did; what they took back is told as well.</summary>
    private static IEnumerable<HistoryStep> Ruled(SourcedLedger ledger, Accord accord, string id)
    {
        if (ledger.Effects.IsEmpty) return [];
        var claims = Claims(accord, id).ToHashSet(StringComparer.Ordinal);
        return ledger.Effects.Where(effect => effect.Claims.Any(claims.Contains)).Select(effect => new HistoryStep(effect.Judgement.At.InUtc().Date, null, Ruling(effect), null));
    }

    private static IEnumerable<string> Claims(Accord accord, string id) =>
        accord.Undertakings.Where(entry => entry.Id == id).SelectMany(entry => entry.Mentions).Select(claim => claim.Id)
            .Concat(accord.Figures.Where(entry => entry.Id == id).SelectMany(entry => entry.Positions).SelectMany(position => position.Mentions).Select(claim => claim.Id))
            .Concat(accord.Quotes.Where(entry => entry.Id == id).SelectMany(entry => entry.Mentions).Select(claim => claim.Id))
            .Concat(accord.Events.Where(entry => entry.Id == id).SelectMany(entry => entry.Mentions).Select(claim => claim.Id))
            .Concat(accord.Incidents.Where(entry => entry.Id == id).SelectMany(entry => entry.Mentions).Select(claim => claim.Id));

    // "Edit of the window by A. Holm: misread" · "Doubt by B (undone)".
    private static string Ruling(JudgementEffect effect)
    {
        var slot = effect.Judgement.Slot is { } named ? $" of the {LedgerWording.Spaced(named)}" : "";
        var why = effect.Judgement.Why.Length > 0 ? $": {effect.Judgement.Why}" : "";
        var fate = effect.Fate == JudgementFate.InEffect ? "" : $" ({LedgerWording.Spaced(effect.Fate.Word())})";
        return $"{LedgerWording.Sentence(effect.Judgement.What.Word())}{slot} by {effect.Judgement.By}{why}{fate}";
    }

    private static IEnumerable<HistoryStep> Told(SourcedLedger ledger, Accord accord, string id)
    {
        if (accord.Undertakings.FirstOrDefault(entry => entry.Id == id) is { } undertaking)
            return Tellings(ledger, undertaking.Mentions, Reading).Concat(undertaking.Completion.SelectMany(completion => Done(ledger, completion)));
        if (accord.Figures.FirstOrDefault(entry => entry.Id == id) is { } figure)
            return Tellings(ledger, figure.Positions.SelectMany(position => position.Mentions), claim => LedgerWording.Of(claim.Quantity));
        if (accord.Quotes.FirstOrDefault(entry => entry.Id == id) is { } quote) return Tellings(ledger, quote.Mentions, _ => "");
        if (accord.Events.FirstOrDefault(entry => entry.Id == id) is { } happened) return Tellings(ledger, happened.Mentions, _ => "");
        if (accord.Incidents.FirstOrDefault(entry => entry.Id == id) is { } incident) return Tellings(ledger, incident.Mentions, _ => "");
        return [];
    }

    private static string Reading(UndertakingClaim claim)
    {
        var window = claim.Window is { } slot ? LedgerWording.Of(slot.Value, claim.Duty) : "";
        var amount = claim.Quantity is { } quantity ? LedgerWording.Of(quantity.Value) : "";
        return string.Join(", ", new[] { window, amount }.Where(part => part.Length > 0));
    }

    private static IEnumerable<HistoryStep> Tellings<T>(SourcedLedger ledger, IEnumerable<T> mentions, Func<T, string> reading)
        where T : Mention
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var report in mentions.GroupBy(mention => mention.Report).OrderBy(group => ReportDay.Of(ledger.Report(group.Key))).ThenBy(group => group.Key))
        {
            var told = report.Select(mention => (Mention: mention, Reading: reading(mention))).Where(told => told.Reading.Length > 0).DistinctBy(told => told.Reading, StringComparer.Ordinal).ToList();
            var fresh = told.Where(one => !known.Contains(one.Reading)).ToList();
            var words = string.Join("; ", (isFirst ? told : fresh).Select(one => one.Reading));
            var what = isFirst ? "First told" : fresh.Count > 0 ? "Told otherwise" : "Told again";
            yield return new HistoryStep(ReportDay.Known(ledger.Report(report.Key)), report.Key, words.Length > 0 ? $"{what}: {words}" : what, fresh.Count > 0 ? fresh[0].Mention : report.First());
            isFirst = false;
            known.UnionWith(told.Select(one => one.Reading));
        }
    }

    private static IEnumerable<HistoryStep> Done(SourcedLedger ledger, Completion completion) =>
        completion.Mentions.GroupBy(mention => mention.Report).Select(report =>
            new HistoryStep(ReportDay.Known(ledger.Report(report.Key)), report.Key, StateWording.Of(completion) + (completion.On is { } on ? $": on {LedgerWording.Day(on)}" : ""), report.First()));
}
