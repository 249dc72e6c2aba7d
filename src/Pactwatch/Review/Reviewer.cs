using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Review;

/// <summary>
/// Makes the judgements of what a person does to entries of a ledger. Nothing is stored here: the judgements are handed back
/// to be appended, all or none.
/// </summary>
/// <param name="ledger">As the person sees it.</param>
/// <param name="maker">Who rules, and when.</param>
public sealed class Reviewer(SourcedLedger ledger, JudgementMaker maker)
{
    private readonly ImmutableArray<JudgedEntry> entries = JudgedEntry.All(ledger);

    /// <summary>The entry of that id, or the one that a claim's id belongs to; a beginning that only one has will do.</summary>
    /// <exception cref="RulingRefusedException">The ledger has none, or several.</exception>
    public JudgedEntry Entry(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var exact = entries.FirstOrDefault(entry => entry.Id == id) ?? entries.FirstOrDefault(entry => entry.Claims.Any(claim => claim.Id == id));
        if (exact is not null) return exact;
        var begun = id.Length < 3 ? [] : entries.Where(entry => entry.Id.StartsWith(id, StringComparison.Ordinal)).Take(2).ToList();
        return begun.Count == 1 ? begun[0]
            : throw new RulingRefusedException(begun.Count > 1
                ? $"'{id}' begins several ids; write more of it."
                : $"The ledger has no '{id}'. Ids are those of the day shown; they may change as reports come in.");
    }

    /// <summary>The accord of that id, or of a beginning that only one has.</summary>
    /// <exception cref="RulingRefusedException">The ledger has none, or several.</exception>
    public Accord Accord(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var begun = ledger.Accords.Where(accord => accord.Id == id || (id.Length >= 3 && accord.Id.StartsWith(id, StringComparison.Ordinal))).Take(2).ToList();
        return begun.Count == 1 ? begun[0] : throw new RulingRefusedException(begun.Count == 0 ? $"The ledger has no accord '{id}'." : $"'{id}' begins several ids; write more of it.");
    }

    /// <summary>A person has looked and found it right, with the cells as they stand.</summary>
    public Judgement Confirm(JudgedEntry entry, string why = "") => OnClaim(JudgementKind.Confirm, entry.Claims[0], null, entry.Cells.ToJson(), why);

    /// <summary>Fills a cell with what was typed.</summary>
    /// <exception cref="RulingRefusedException">The kind of entry has no such cell, or what was typed is no value of it.</exception>
    public Judgement Edit(JudgedEntry entry, string slot, string typed, string why = "")
    {
        var claim = Bearing(entry, slot);
        var edit = OnClaim(JudgementKind.Edit, claim, slot, TypedCell.Value(slot, typed, ToldOn(claim)), why);
        // Whether it would take effect is asked of the code that makes it take effect.
        var report = ledger.Report(claim.Report).Report;
        var fate = RulingTrial.Of(report, claim, edit);
        return fate is null ? edit : throw new RulingRefusedException($"'{typed}' can't go into {slot}: {fate}");
    }

    /// <summary>None of it counts; one claim alone where its id is given.</summary>
    public ImmutableArray<Judgement> Reject(JudgedEntry entry, string? claim = null, string why = "") =>
        [.. Chosen(entry, claim).Select(held => OnClaim(JudgementKind.Reject, held, null, null, why))];

    /// <summary>Two entries are one.</summary>
    /// <exception cref="RulingRefusedException">They are of different kinds, or the same one.</exception>
    public Judgement Same(JudgedEntry one, JudgedEntry other, string why = "")
    {
        if (one.Kind != other.Kind) throw new RulingRefusedException($"{one.Id} is of the kind {one.Kind}, {other.Id} of the kind {other.Kind}: they can't be one.");
        if (one.Kind != ClaimKinds.Undertaking) throw new RulingRefusedException($"Only undertakings can be ruled the same so far; {one.Id} is of the kind {one.Kind}.");
        if (one.Id == other.Id) throw new RulingRefusedException($"{one.Id} and {other.Id} are one entry already.");
        return OnPair(isSame: true, one.Claims[0], other.Claims[0], why);
    }

    /// <summary>One of an entry's claims tells of another thing than the rest.</summary>
    /// <exception cref="RulingRefusedException">The claim is not of the entry, or is all of it.</exception>
    public ImmutableArray<Judgement> Different(JudgedEntry entry, string claim, string why = "")
    {
        if (entry.Kind != ClaimKinds.Undertaking) throw new RulingRefusedException($"Only undertakings can be taken apart so far; {entry.Id} is of the kind {entry.Kind}.");
        if (entry.Claims.Length < 2) throw new RulingRefusedException($"{entry.Id} rests on one claim alone: there is nothing to take apart. Reject it, or edit it.");
        var odd = Chosen(entry, claim).Single();
        return [.. entry.Claims.Where(other => other.Id != odd.Id).Select(other => OnPair(isSame: false, odd, other, why))];
    }

    /// <summary>A question left open for somebody.</summary>
    public Judgement Doubt(JudgedEntry entry, string question) =>
        question.Trim().Length == 0 ? throw new RulingRefusedException("A doubt needs its question.") : OnClaim(JudgementKind.Doubt, entry.Claims[0], null, SlotValues.Of(question.Trim()), "");

    /// <summary>A claim that the machine doesn't make, from words of a stored report.</summary>
    /// <param name="words">To the letter but for blanks and quotation marks.</param>
    /// <param name="kind">As <see cref="ClaimKinds"/> names it.</param>
    /// <param name="typed">What was typed into each cell.</param>
    /// <exception cref="RulingRefusedException">The words stand nowhere in it, or a cell can't be read.</exception>
    public Judgement Add(Report report, JudgedWords words, string kind, IEnumerable<(string Slot, string Typed)> typed, string? gloss = null, string? language = null, string why = "")
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(words);
        var members = new List<string> { $"\"kind\":{SlotValues.Of(kind)}" };
        members.AddRange(typed.Where(cell => cell.Typed.Trim().Length > 0).Select(cell => $"{SlotValues.Of(cell.Slot)}:{TypedCell.Value(cell.Slot, cell.Typed, report.Published.Date)}"));
        if (!string.IsNullOrWhiteSpace(gloss)) members.Add($"\"gloss\":{{\"text\":{SlotValues.Of(gloss.Trim())}{(string.IsNullOrWhiteSpace(language) ? "" : $",\"language\":{SlotValues.Of(language.Trim())}")}}}");
        var add = maker.Make(JudgementKind.Add, words, value: "{" + string.Join(',', members) + "}", why: why);
        return RulingTrial.OfAdded(report, add) is { } fault ? throw new RulingRefusedException(fault) : add;
    }

    /// <summary>A report goes to another accord, or to one of its own.</summary>
    /// <param name="accord">Null for one of its own.</param>
    public Judgement Move(ReportId report, Accord? accord, string why = "")
    {
        if (accord is not null && accord.Reports.Contains(report)) throw new RulingRefusedException($"{report} belongs to {accord.Id} already.");
        return maker.Move(report, accord?.Reports[0] ?? report, why);
    }

    /// <summary>Two accords are one.</summary>
    public Judgement Merge(Accord one, Accord other, string why = "")
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Id == other.Id ? throw new RulingRefusedException($"{one.Id} can't be merged with itself.") : maker.MergeAccords(one.Reports[0], other.Reports[0], why);
    }

    /// <summary>Some of an accord's reports tell of an agreement of their own.</summary>
    /// <exception cref="RulingRefusedException">None is named, one is not of the accord, or none would be left.</exception>
    public ImmutableArray<Judgement> Split(Accord accord, ImmutableArray<ReportId> reports, string why = "")
    {
        ArgumentNullException.ThrowIfNull(accord);
        if (reports.IsEmpty) throw new RulingRefusedException("Name the reports that are to leave the accord.");
        if (reports.Except(accord.Reports).FirstOrDefault() is { Value: not null } stranger) throw new RulingRefusedException($"{stranger} is not of {accord.Id}.");
        if (reports.Distinct().Count() == accord.Reports.Length) throw new RulingRefusedException($"These are all the reports of {accord.Id}: nothing would be split.");
        return [maker.Move(reports[0], reports[0], why), .. reports.Skip(1).Select(report => maker.Move(report, reports[0], why))];
    }

    public Judgement Rename(Accord accord, string title, string why = "")
    {
        ArgumentNullException.ThrowIfNull(accord);
        return string.IsNullOrWhiteSpace(title) ? throw new RulingRefusedException("An accord needs a name.") : maker.Rename(accord.Reports[0], title.Trim(), why);
    }

    /// <summary>Takes a judgement back; the last one of the same person where none is named.</summary>
    /// <exception cref="RulingRefusedException">There is none, or it was taken back already.</exception>
    public Judgement Undo(string? id, string by, string why = "")
    {
        var undone = StandingJudgements.Undone(ledger.Judgements);
        if (id is null)
        {
            var last = ledger.Judgements.LastOrDefault(judgement => judgement.By == by && !undone.ContainsKey(judgement.Id) && judgement.What != JudgementKind.Restore);
            return last is null ? throw new RulingRefusedException($"{by} has no judgement to take back.") : maker.Undo(last, why);
        }

        var begun = ledger.Judgements.Where(judgement => judgement.Id == id || (id.Length > 3 && judgement.Id.StartsWith(id, StringComparison.Ordinal))).Take(2).ToList();
        if (begun.Count != 1) throw new RulingRefusedException(begun.Count == 0 ? $"There is no judgement '{id}'." : $"'{id}' begins several ids; write more of it.");
        return undone.TryGetValue(begun[0].Id, out var by2) ? throw new RulingRefusedException($"{begun[0].Id} was taken back by {by2.By} already.") : maker.Undo(begun[0], why);
    }

    private Judgement OnClaim(JudgementKind what, Claim claim, string? slot, string? value, string why) => maker.OnClaim(what, ledger.Report(claim.Report).Report, claim, slot, value, why);

    private Judgement OnPair(bool isSame, Claim one, Claim other, string why) =>
        maker.OnPair(isSame, (ledger.Report(one.Report).Report, one), (ledger.Report(other.Report).Report, other), why);

    /// <summary>The claim whose value of the slot the entry shows; else the first.</summary>
    private static Claim Bearing(JudgedEntry entry, string slot) =>
        entry.Accord.Undertakings.FirstOrDefault(held => held.Id == entry.Id)?.Positions.FirstOrDefault(position => position.Slot == slot)?.Mentions.OfType<Claim>().FirstOrDefault() ?? entry.Claims[0];

    private LocalDate? ToldOn(Claim claim) => ledger.Report(claim.Report).Published.Date;

    private static ImmutableArray<Claim> Chosen(JudgedEntry entry, string? claim) =>
        claim is null ? entry.Claims
        : entry.Claims.Where(held => held.Id == claim).ToImmutableArray() is { IsEmpty: false } chosen ? chosen
        : throw new RulingRefusedException($"{claim} is no claim of {entry.Id}.");
}
