namespace Pactwatch.Rulings;

/// <summary>Names the slots of columns that people added to a sheet: "column:" and the column's name. They are kept with a claim and change no cell of it.</summary>
public static class OwnColumn
{
    private const string Prefix = "column:";

    public static string Slot(string column) => Prefix + column;

    public static bool IsSlot(string slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return slot.Length > Prefix.Length && slot.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>The column's name.</summary>
    public static string NameOf(string slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return slot[Prefix.Length..];
    }
}
