using Pactwatch.Publishing.Publications;

namespace Pactwatch.Publishing.Feeds;

/// <summary>One row of the publication log beside the one before it of the same thing.</summary>
/// <param name="Number">0 for what was told first of the thing, then 1, 2, ….</param>
/// <param name="Before">Null for the first.</param>
internal sealed record FeedChange(Publication Row, int Number, Publication? Before)
{
    /// <summary>Slots that go with a change but are none.</summary>
    private const string Quoted = "words";

    /// <summary>"Moved: Sarovia: release 96 prisoners".</summary>
    public string Title => $"{Kind}: {Row.Told.Title}";

    /// <summary>The agreement, each slot with its value before and after, and the words, a line each.</summary>
    public string Words => string.Join("\n", new[] { Row.Told.Accord }.Concat(Slots()).Append(Row.Told.Slots.GetValueOrDefault(Quoted)).Where(line => !string.IsNullOrEmpty(line)));

    private string Kind => (Before, Row) switch
    {
        (_, { IsCalledOff: true }) => "No longer told",
        (null, _) => "New",
        ({ IsCalledOff: true }, _) => "Told again",
        _ when Changed("state") && Row.Told.Slots.GetValueOrDefault("state") is { } state => char.ToUpperInvariant(state[0]) + state[1..].Replace('-', ' '),
        _ when Changed("status") && Row.Told.Slots.GetValueOrDefault("status") is { } status => char.ToUpperInvariant(status[0]) + status[1..].Replace('-', ' '),
        _ when Changed("window") || Changed("date") => "Moved",
        _ => "Changed",
    };

    /// <summary>The changes that the log tells, oldest first. That another report gave the same in other words is none.</summary>
    public static IEnumerable<FeedChange> Of(PublicationLog log)
    {
        var last = new Dictionary<string, (Publication Row, int Number)>(StringComparer.Ordinal);
        foreach (var row in log.Rows)
        {
            var isKnown = last.TryGetValue(row.Uid, out var before);
            if (isKnown && before.Row.IsCalledOff == row.IsCalledOff && SlotsOf(before.Row).SequenceEqual(SlotsOf(row)))
            {
                last[row.Uid] = (row, before.Number);
                continue;
            }

            var change = new FeedChange(row, isKnown ? before.Number + 1 : 0, isKnown ? before.Row : null);
            last[row.Uid] = (row, change.Number);
            yield return change;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> SlotsOf(Publication row) => row.Told.Slots.Where(slot => slot.Key != Quoted);

    private bool Changed(string slot) => Before?.Told.Slots.GetValueOrDefault(slot) != Row.Told.Slots.GetValueOrDefault(slot);

    private IEnumerable<string> Slots()
    {
        foreach (var name in (Before?.Told.Slots.Keys ?? []).Union(Row.Told.Slots.Keys).Where(name => name != Quoted).Order(StringComparer.Ordinal))
        {
            var (was, now) = (Before?.Told.Slots.GetValueOrDefault(name), Row.Told.Slots.GetValueOrDefault(name));
            yield return was == now || Before is null ? $"{name}: {now}" : $"{name}: {was ?? "not told"} → {now ?? "not told"}";
        }
    }
}
