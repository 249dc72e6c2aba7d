using System.Collections.Immutable;
using Pactwatch.Cli.Tables;
using Pactwatch.Ledger;
using Pactwatch.Web.Wording;

namespace Pactwatch.Cli.Explaining;

/// <summary>All that can be explained in a ledger: accords, entries, discrepancies and single claims.</summary>
internal static class ExplainedThings
{
    /// <summary>The thing of that id, or whose id alone begins so.</summary>
    /// <exception cref="FailedException">There is none.</exception>
    /// <exception cref="UsageException">There are several.</exception>
    public static ExplainedThing Find(SourcedLedger ledger, string id)
    {
        var things = ledger.Accords.SelectMany(accord => Of(ledger, accord)).DistinctBy(thing => thing.Id, StringComparer.Ordinal).ToList();
        if (things.Find(thing => thing.Id == id) is { } exact) return exact;
        var begun = id.Length < 3 ? [] : things.Where(thing => thing.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        if (begun.Count == 1) return begun[0];
        if (begun.Count > 1) throw new UsageException($"'{id}' begins {begun.Count} ids: {string.Join(", ", begun.Take(8).Select(thing => thing.Id))}.");
        var near = NearWords.To(id, things.Select(thing => thing.Id));
        throw new FailedException($"The ledger has no '{id}'{(near is null ? "" : $"; did you mean '{near}'?")}. Ids stand in the first column of pactwatch ledger; they are those of the day asked about (--as-of).");
    }

    private static IEnumerable<ExplainedThing> Of(SourcedLedger ledger, Accord accord)
    {
        yield return new ExplainedThing(
            accord.Id, $"accord: {accord.Title}", [$"Status: {LedgerText.Of(accord.OfficialStatus)}"],
            [.. accord.Status.SelectMany(step => step.Mentions.Select(mention => ((string?)LedgerText.Of(step.Value), (Mention)mention)))], []);
        foreach (var entry in accord.Undertakings) yield return Of(accord, entry);
        foreach (var figure in accord.Figures) yield return Of(figure);
        foreach (var quote in accord.Quotes)
            yield return new ExplainedThing(quote.Id, $"quote of {(quote.Speaker.Length == 0 ? "somebody not named" : quote.Speaker)}", Notes(quote), Plain(quote.Mentions), []) { Originals = [("", quote.Origins)], Fullest = quote.Fullest };
        foreach (var happened in accord.Events)
            yield return new ExplainedThing(happened.Id, $"event: {happened.What}", Links("Fulfils", happened.Fulfils).AddRange(Links("Violates", happened.Violates)), Plain(happened.Mentions), []) { Originals = [("", happened.Origins)] };
        foreach (var incident in accord.Incidents) yield return Of(incident);
        foreach (var discrepancy in accord.Discrepancies) yield return Of(discrepancy);
        foreach (var instrument in accord.Instruments)
        {
            foreach (var told in ToldClause.Of(ledger, accord, instrument)) yield return Of(instrument, told);
        }

        foreach (var claim in Claims(accord)) yield return Of(ledger, claim);
    }

    private static ImmutableArray<string> Notes(QuoteEntry quote)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (quote.Role is { } role) notes.Add($"Role: {role}");
        if (quote.SaidTo is { } hearer) notes.Add($"Said to: {hearer}");
        if (quote.Setting is { } setting) notes.Add($"Said {LedgerWording.Of(setting)}");
        return notes.ToImmutable();
    }

    private static ExplainedThing Of(Instrument instrument, ToldClause told) => new(
        told.Clause.Id,
        $"clause {told.Clause.Path} of the agreement's own text ({instrument.Authority.Word()}{(instrument.IsRead ? "" : "; in a language that isn't read")})",
        [
            .. told.Entries.Select(entry => $"{entry.Id} {LedgerText.Spaced(entry.Standing?.Word() ?? "")}: {What(entry)}"),
            .. told.Entries.SelectMany(entry => entry.ClauseMatches).Where(match => match.Clause == told.Clause.Id).Select(Line),
            told.ConfirmedBy is { } judgement ? $"Confirmed by {judgement.By}" : $"Unconfirmed: pactwatch confirm {told.Clause.Id}",
        ],
        [(null, new Mention(instrument.Report, told.Clause.Span, [], Stance.Asserts))],
        []);

    private static string Line(ClauseMatch match) => $"{match.Claim} {match.Relation.Word()} clause {match.Path}: {string.Join("; ", match.Reasons)}";

    private static string What(UndertakingEntry entry) => string.Join(" ", new[] { entry.Actor ?? "somebody not named", entry.Verb, entry.Object }.Where(part => !string.IsNullOrEmpty(part)));

    private static ExplainedThing Of(Accord accord, UndertakingEntry entry)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add($"Window: {(LedgerText.Of(entry.Window) is { Length: > 0 } window ? window : "no date told")}{(entry.WindowText is null ? "" : $" (\"{entry.WindowText}\")")}");
        notes.Add($"State: {LedgerText.Of(entry.State)}; told by {LedgerText.ToldBy(entry.ReportsCount, entry.Origins)}{(entry.Origins.IsEmpty ? "" : $" ({string.Join(", ", entry.Origins.Names)})")}");
        if (StateWording.Reason(accord, entry) is { } reason) notes.Add(reason);
        foreach (var completion in entry.Completion) notes.Add($"{StateWording.Of(completion)}{(completion.On is { } on ? $" on {LedgerText.Day(on)}" : "")}");
        foreach (var condition in entry.Conditions) notes.Add($"Condition ({condition.State}): {condition.Text}");
        foreach (var position in entry.Positions) notes.Add($"Another reading of the {position.Slot}: {position.Value} ({string.Join(", ", position.Origins.Names)})");
        if (entry.Standing is { } standing) notes.Add($"Standing: {LedgerText.Of(standing)}{(entry.Clauses.IsEmpty ? "" : $" ({string.Join(", ", entry.Clauses)})")}");
        foreach (var match in entry.ClauseMatches) notes.Add(Line(match));
        return new ExplainedThing(entry.Id, $"undertaking: {What(entry)} ({entry.Act.Word()}, {entry.Modality.Word()})", notes.ToImmutable(), Plain(entry.Mentions), entry.Matches)
        {
            Originals = [("", entry.Origins), .. entry.Positions.Select(position => ($"{position.Slot} {position.Value}", position.Origins))],
        };
    }

    private static ExplainedThing Of(IncidentEntry incident)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add($"When: {(incident.On is { } day ? LedgerText.Day(day) : "no one day told")}{(incident.Places.IsEmpty ? "" : $"; where: {string.Join(", ", incident.Places)}")}");
        notes.Add(LedgerWording.Sentence(IncidentWording.Tellers(incident)));
        if (!incident.Victims.IsEmpty) notes.Add($"Victims: {IncidentWording.Victims(incident.Victims)}");
        notes.AddRange(Links("Against", incident.Against));
        return new ExplainedThing(
            incident.Id, $"incident: {IncidentWording.Line(incident)}", notes.ToImmutable(),
            [.. incident.Mentions.Select(claim => ((string?)(claim.Stance == Stance.Denies ? "denied" : claim.IsVerified ? "verified" : "alleged"), (Mention)claim))], [])
        {
            Originals = [("", incident.Origins)],
        };
    }

    private static ExplainedThing Of(FigureEntry figure) => new(
        figure.Id, $"figure: {figure.Measure}", [],
        [.. figure.Positions.SelectMany(position => position.Mentions.Select(mention =>
            ((string?)Value(figure, position), (Mention)mention)))], [])
    {
        Originals = [.. figure.Positions.Select(position => (Value(figure, position), position.Origins))],
    };

    private static string Value(FigureEntry figure, FigurePosition position) => $"{LedgerText.Amount(position.Quantity.Min, position.Quantity.Max)} {figure.Unit}".Trim();

    private static ExplainedThing Of(Discrepancy discrepancy) => new(
        discrepancy.Id, $"discrepancy of {LedgerText.Spaced(discrepancy.Kind.Word())}{(discrepancy.About is null ? "" : $" about {discrepancy.About}")}: {discrepancy.Explanation}",
        discrepancy.CopyError ? ["A copy departs from its own original here: it has no vote."] : [],
        [.. discrepancy.Positions.SelectMany(position => position.Mentions.Select(mention => ((string?)position.Value, mention)))], [])
    {
        Originals = [.. discrepancy.Positions.Select(position => (position.Value, position.Origins))],
    };

    private static ExplainedThing Of(SourcedLedger ledger, Claim claim)
    {
        var matches = ledger.Accords.SelectMany(accord => accord.Undertakings).SelectMany(entry => entry.Matches).Where(match => match.ClaimA == claim.Id || match.ClaimB == claim.Id);
        return new ExplainedThing(claim.Id, "claim of one report", [], [(null, claim)], [.. matches]);
    }

    private static IEnumerable<Claim> Claims(Accord accord) =>
    [
        .. accord.Undertakings.SelectMany(entry => entry.Mentions), .. accord.Others.SelectMany(other => other.Mentions),
        .. accord.Figures.SelectMany(figure => figure.Positions).SelectMany(position => position.Mentions),
        .. accord.Quotes.SelectMany(quote => quote.Mentions), .. accord.Events.SelectMany(happened => happened.Mentions),
        .. accord.Incidents.SelectMany(incident => incident.Mentions),
        .. accord.Status.SelectMany(step => step.Mentions),
    ];

    private static ImmutableArray<string> Links(string relation, ImmutableArray<string> ids) => ids.IsEmpty ? [] : [$"{relation}: {string.Join(", ", ids)}"];

    private static ImmutableArray<(string?, Mention)> Plain(IEnumerable<Mention> mentions) => [.. mentions.Select(mention => ((string?)null, mention))];
}
