using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>Asks, before it is stored, whether a ruling would take effect: by the code that makes it do so.</summary>
public static class RulingTrial
{
    /// <summary>Why the edit would change nothing of the claim; null where it would.</summary>
    public static string? Of(Report report, Claim claim, Judgement edit)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(edit);
        if (SlotValues.Parse(edit.Value) is not { } value) return "its value can't be read.";
        return new SlotSetter(report.Text.Characters).Set(claim, edit.Slot ?? "", value) is null ? $"this kind of entry has no cell '{edit.Slot}' that takes this value." : null;
    }

    /// <summary>Why the added claim would not be one; null where it would.</summary>
    public static string? OfAdded(Report report, Judgement add)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(add);
        var places = new JudgedPlaces([report], [report]).Find(add.Words);
        if (places.IsEmpty) return $"The words “{add.Words.Exact}” stand nowhere in {report.Id}: mark words of the stored report, as pactwatch show prints it.";
        return AddedClaims.Make(add, report, places[0]) is null ? "The cells don't make a claim: a kind is needed (undertaking, figure, quote, event, status), and for a figure its quantity, for a status its status." : null;
    }
}
