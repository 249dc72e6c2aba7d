using System.Collections.Immutable;
using NodaTime.Text;
using Pactwatch.Cli.Explaining;
using Pactwatch.Cli.Tables;
using Pactwatch.Ledger;
using Pactwatch.Review;
using Pactwatch.Rulings;

namespace Pactwatch.Cli.Reviewing;

/// <summary>Judgements and items of the review in lines for a terminal.</summary>
internal static class JudgementText
{
    /// <summary>"2032-01-02 Ines edit window = by the end of June (in effect): seen on site".</summary>
    public static string Of(JudgementEffect effect)
    {
        var judgement = effect.Judgement;
        var value = SlotValues.Parse(judgement.Value) is { } told && judgement.What is JudgementKind.Edit or JudgementKind.Doubt ? $" = {(SlotValues.Shown(told) is { Length: > 0 } shown ? shown : "empty")}" : "";
        var slot = judgement.Slot is null ? "" : " " + judgement.Slot;
        var about = judgement.About is null ? "" : $" [{judgement.About}]";
        var why = judgement.Why.Length == 0 ? "" : $": {judgement.Why}";
        var fate = effect.Reason is null ? LedgerText.Spaced(effect.Fate.Word()) : $"{effect.Fate.Word()}: {effect.Reason.TrimEnd('.')}";
        return $"{LocalDatePattern.Iso.Format(judgement.At.InUtc().Date)} {judgement.By} {judgement.What.Word()}{slot}{value}{about} ({fate}){why}";
    }

    /// <summary>One item with its words in context, as many mentions as are worth a look: one of each original.</summary>
    public static IEnumerable<string> Lines(SourcedLedger ledger, ReviewItem item, int mostMentions)
    {
        var entry = item.Entry;
        yield return $"{entry.Id}  {entry.Title}";
        yield return $"  in {entry.Accord.Title}  ({string.Join(", ", item.Reasons.Select(reason => reason.ToString().ToLowerInvariant()))}; {LedgerText.Count(item.Reports, "report")})";
        foreach (var note in item.Notes) yield return "  ! " + note;
        foreach (var (slot, text) in entry.Cells.BySlot) yield return $"  {slot,-12}{text}";
        foreach (var claim in entry.Claims.Take(mostMentions))
        {
            var held = ledger.Report(claim.Report);
            yield return "";
            yield return $"  {claim.Id}  {LedgerText.Name(held.Report)}, {LedgerText.Published(held.Published)}  ({held.Id})";
            yield return $"    {WordsInContext.Of(held.Report.Text, claim.Span)}";
        }

        if (entry.Claims.Length > mostMentions) yield return $"  … and {entry.Claims.Length - mostMentions} more: pactwatch explain {entry.Id}";
        foreach (var effect in item.Judgements) yield return "  » " + Of(effect);
    }
}
