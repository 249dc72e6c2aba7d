namespace Pactwatch.Publishing.Publications;

/// <summary>A thing as subscribers are told of it, beside what they were told of it before.</summary>
/// <param name="Before">Null where they were told nothing.</param>
internal sealed record ToldChange(Publication Row, Publication? Before)
{
    /// <summary>Slots that go with a change but are none.</summary>
    private const string Quoted = "words";

    /// <summary>"Moved: Sarovia: release 96 prisoners".</summary>
    public string Title => $"{Kind}: {Row.Told.Title}";

    /// <summary>The words of a report with its outlet and address; empty where there are none.</summary>
    public string Words => Row.Told.Slots.GetValueOrDefault(Quoted) ?? "";

    /// <summary>"New", "Told again", "Moved", "Changed", "No longer told", or what it has come to: "Overdue", "In force".</summary>
    public string Kind => (Before, Row) switch
    {
        (_, { IsCalledOff: true }) => "No longer told",
        (null, _) => "New",
        ({ IsCalledOff: true }, _) => "Told again",
        _ when NewStanding is { } standing => char.ToUpperInvariant(standing[0]) + standing[1..].Replace('-', ' '),
        _ when IsMoved => "Moved",
        _ => "Changed",
    };

    /// <summary>What has become of the thing, where that changed: "overdue", "in-force"; else null.</summary>
    public string? NewStanding => Told("state") ?? Told("status");

    /// <summary>True where its date is another one.</summary>
    public bool IsMoved => IsChanged("window") || IsChanged("date");

    /// <summary>True where two rows of one thing tell the same: that another report gave it in other words is no change.</summary>
    public static bool IsNone(Publication before, Publication after) => before.IsCalledOff == after.IsCalledOff && SlotsOf(before).SequenceEqual(SlotsOf(after));

    /// <summary>The values before and after, those that are as they were too, in the order of names.</summary>
    public IEnumerable<SlotChange> Slots() => (Before?.Told.Slots.Keys ?? []).Union(Row.Told.Slots.Keys)
        .Where(name => name != Quoted)
        .Order(StringComparer.Ordinal)
        .Select(name => new SlotChange(name, Before?.Told.Slots.GetValueOrDefault(name), Row.Told.Slots.GetValueOrDefault(name), Before is null));

    private static IEnumerable<KeyValuePair<string, string>> SlotsOf(Publication row) => row.Told.Slots.Where(slot => slot.Key != Quoted);

    private string? Told(string slot) => IsChanged(slot) ? Row.Told.Slots.GetValueOrDefault(slot) : null;

    private bool IsChanged(string slot) => Before?.Told.Slots.GetValueOrDefault(slot) != Row.Told.Slots.GetValueOrDefault(slot);
}
