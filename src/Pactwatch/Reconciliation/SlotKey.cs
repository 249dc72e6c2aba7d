using System.Globalization;
using System.Text;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;

namespace Pactwatch.Reconciliation;

/// <summary>
/// What claims say in the slots that a comparison looks at, as one string: equal where all of them are. Lengths part what
/// stands side by side, so that no word can pass for two.
/// </summary>
internal sealed class SlotKey
{
    private readonly StringBuilder key = new();

    public SlotKey Add(string? slot)
    {
        key.Append(CultureInfo.InvariantCulture, $"{slot?.Length ?? -1}:").Append(slot);
        return this;
    }

    public SlotKey AddAll(IEnumerable<string> slots)
    {
        var count = 0;
        foreach (var slot in slots)
        {
            Add(slot);
            count++;
        }

        key.Append(CultureInfo.InvariantCulture, $"{count}*");
        return this;
    }

    /// <summary>The amount, wherever it stands in the text.</summary>
    public SlotKey Add(Quantity? quantity) => Add(quantity is null ? null : string.Create(
        CultureInfo.InvariantCulture, $"{quantity.Min}..{quantity.Max} {quantity.Approximation} {quantity.Change} {quantity.Share?.Least}..{quantity.Share?.Most} {quantity.Unit}|{quantity.Per}"));

    /// <summary>The days, or the event and the distance from it.</summary>
    public SlotKey Add(DateWindow window) => Add(string.Create(
        CultureInfo.InvariantCulture, $"{window.From?.ToString("R", CultureInfo.InvariantCulture)}..{window.To?.ToString("R", CultureInfo.InvariantCulture)} {window.RelativeTo}"));

    public override string ToString() => key.ToString();
}
