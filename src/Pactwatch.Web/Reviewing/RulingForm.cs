using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Review;
using Pactwatch.Text;

namespace Pactwatch.Web.Reviewing;

/// <summary>What a form of the review pages sends, as the judgements that it asks for.</summary>
/// <param name="fields">The fields by name.</param>
internal sealed class RulingForm(IFormCollection fields)
{
    /// <summary>Cells that a form can fill; each is sent as "cell-" and its name.</summary>
    private const string Cell = "cell-";

    public string Why => Text("why");

    /// <summary>The mark of what the person saw; empty where the form has none.</summary>
    public string Seen => Text("seen");

    public string Text(string name) => fields[name].ToString().ReplaceLineEndings("\n").Trim();

    public IEnumerable<(string Slot, string Typed)> Cells => fields.Where(sent => sent.Key.StartsWith(Cell, StringComparison.Ordinal)).Select(sent => (sent.Key[Cell.Length..], sent.Value.ToString()));

    public ImmutableArray<ReportId> Reports => [.. fields["report"].Select(id => new ReportId(id ?? ""))];

    /// <exception cref="RulingRefusedException">It is no day.</exception>
    public LocalDate? Day(string name) => Text(name) switch
    {
        "" => null,
        var given => LocalDatePattern.Iso.Parse(given) is { Success: true, Value: var day } ? day : throw new RulingRefusedException($"“{given}” is no day. Write year, month and day: 2031-06-30."),
    };

    /// <summary>The rulings on one entry.</summary>
    /// <param name="what">As it stands in the form's address.</param>
    /// <exception cref="RulingRefusedException">It can't be ruled so.</exception>
    public ImmutableArray<Judgement> OnEntry(string what, Reviewer reviewer, JudgedEntry entry) => what switch
    {
        "confirm" => [reviewer.Confirm(entry, Why)],
        "reject" => reviewer.Reject(entry, Text("claim") is { Length: > 0 } claim ? claim : null, Why),
        "edit" => Edits(reviewer, entry),
        "same" => [reviewer.Same(entry, reviewer.Entry(Text("other")), Why)],
        "different" => reviewer.Different(entry, Text("claim"), Why),
        "doubt" => [reviewer.Doubt(entry, Text("question"))],
        _ => throw new RulingRefusedException($"There is no ruling “{what}”."),
    };

    /// <summary>Only cells that were changed are edited: what a form was filled with comes back as it was.</summary>
    private ImmutableArray<Judgement> Edits(Reviewer reviewer, JudgedEntry entry)
    {
        var changed = Cells.Where(cell => cell.Typed.Trim() != entry.Cells.BySlot.GetValueOrDefault(cell.Slot, "") && !(cell.Slot == "state" && cell.Typed.Length == 0)).ToList();
        return changed.Count == 0 ? throw new RulingRefusedException("No cell was changed. Change one, then save.") : [.. changed.Select(cell => reviewer.Edit(entry, cell.Slot, cell.Typed, Why))];
    }

    /// <summary>The rulings on a whole accord.</summary>
    /// <exception cref="RulingRefusedException">It can't be ruled so.</exception>
    public ImmutableArray<Judgement> OnAccord(string what, Reviewer reviewer, Accord accord) => what switch
    {
        "rename" => [reviewer.Rename(accord, Text("title"), Why)],
        "merge" => [reviewer.Merge(accord, reviewer.Accord(Text("other")), Why)],
        "split" => reviewer.Split(accord, Reports, Why),
        "move" when Text("other") is { Length: > 0 } other => Reports.IsEmpty ? throw new RulingRefusedException("Mark the reports that are to move.") : [.. Reports.Select(report => reviewer.Move(report, reviewer.Accord(other), Why))],
        _ => throw new RulingRefusedException($"There is no ruling “{what}”, or the accord that it leads to is missing."),
    };
}
