using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Publishing.Publications;
using Pactwatch.Publishing.Withholding;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Digests;

/// <summary>
/// What a reader who was told the rows before a range of the publication log is told by those within it. A thing that was
/// told several times is one entry; one that came out as it was is none. A pure function of the log, the range and what is
/// withheld: made twice, it is the same.
/// </summary>
/// <param name="Id">Follows from the rows of the range: made twice it is one, and two logs have none in common.</param>
/// <param name="From">How many rows of the whole log were told before.</param>
/// <param name="To">How many rows were told after it.</param>
/// <param name="At">When the last row of the range was told.</param>
/// <param name="AsOf">The ledger's day; null where none is known.</param>
/// <param name="Entries">By agreement, that with the weightiest entry first, and in it by kind.</param>
/// <param name="LeftOut">How many entries were too many, the least weighty ones.</param>
/// <param name="ProtectedReports">How many protected reports were withheld; only their number is told.</param>
public sealed record Digest(string Id, long From, long To, Instant At, LocalDate? AsOf, ImmutableArray<DigestEntry> Entries, int LeftOut, int ProtectedReports)
{
    /// <summary>More are counted, not told: a digest is to be read.</summary>
    public const int MostEntries = 500;

    // What a thing is, in one line, and what was said of it, in some sentences: longer ones are no use in a message.
    private const int LongestTitle = 300;
    private const int LongestWords = 2000;

    /// <summary>True for a message that only shows whether it arrives.</summary>
    public bool IsTest { get; init; }

    /// <summary>True where there is nothing to send.</summary>
    public bool IsEmpty => Entries.IsEmpty && !IsTest;

    /// <summary>"1 contradicted, 1 overdue, 3 new: Port Sable truce and 1 more".</summary>
    public string Gist
    {
        get
        {
            if (IsTest) return "A test: messages arrive here";
            if (Entries.IsEmpty) return "Nothing new";
            var counts = Entries.GroupBy(entry => (entry.Kind, Label: LabelOf(entry))).OrderBy(entries => entries.Key.Kind).ThenBy(entries => entries.Key.Label, StringComparer.Ordinal)
                .Select(entries => string.Create(CultureInfo.InvariantCulture, $"{entries.Count()} {entries.Key.Label}"));
            var agreements = Entries.Select(entry => entry.Agreement).Where(title => title.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            var more = agreements.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {agreements.Count - 1} more") : "";
            return string.Join(", ", counts) + (agreements.Count == 0 ? "" : $": {agreements[0]}{more}");
        }
    }

    /// <param name="log">All that was told in a channel: the range counts its rows.</param>
    /// <param name="withheld">What quotes a protected report is told to nobody.</param>
    /// <param name="from">Rows told before, from 0.</param>
    /// <param name="to">At least <paramref name="from"/>; beyond the log's end it is its end.</param>
    public static Digest Of(PublicationLog log, ProtectedWords withheld, int protectedReports, long from, long to)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(withheld);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var start = (int)Math.Min(from, log.Rows.Length);
        var range = log.Rows[start..(int)Math.Min(to, log.Rows.Length)];
        // The rows of other things, by far the most, are passed over.
        var things = range.Select(row => row.Uid).ToHashSet(StringComparer.Ordinal);
        var before = new Dictionary<string, Publication>(StringComparer.Ordinal);
        foreach (var row in log.Rows.Take(start).Where(row => things.Contains(row.Uid))) before[row.Uid] = row;
        things.ExceptWith(Withheld(log.Rows.Where(row => things.Contains(row.Uid)), withheld));
        var all = range.Where(row => things.Contains(row.Uid)).GroupBy(row => row.Uid, StringComparer.Ordinal)
            .Select(rows => EntryOf(rows.Last(), before.GetValueOrDefault(rows.Key))).OfType<DigestEntry>().OrderBy(entry => entry.Kind).ToList();
        return new Digest(IdOf(range), from, to, range.IsEmpty ? Instant.FromUnixTimeSeconds(0) : range[^1].At, range.Max(row => row.AsOf), Grouped(all.Take(MostEntries)), Math.Max(0, all.Count - MostEntries), protectedReports);
    }

    /// <summary>A message that tells nothing but that it arrived.</summary>
    /// <param name="at">Makes it another one than that of another time.</param>
    public static Digest Test(Instant at) => new("d-" + ContentHash.Of("test", InstantPattern.ExtendedIso.Format(at)), 0, 0, at, null, [], 0, 0) { IsTest = true };

    /// <summary>The things of which any row, also one outside the range, quotes a protected report.</summary>
    private static List<string> Withheld(IEnumerable<Publication> rows, ProtectedWords withheld)
    {
        if (withheld.IsEmpty) return [];
        ImmutableArray<Publication> all = [.. rows];
        var told = new PublicationLog(PublicationChannel.Feed, all).Without(withheld).Rows.Select(row => row.Uid).ToHashSet(StringComparer.Ordinal);
        return [.. all.Select(row => row.Uid).Where(uid => !told.Contains(uid))];
    }

    private static ImmutableArray<DigestEntry> Grouped(IEnumerable<DigestEntry> byWeight) =>
        [.. byWeight.GroupBy(entry => entry.Agreement, StringComparer.Ordinal).OrderBy(entries => entries.First().Kind).ThenBy(entries => entries.Key, StringComparer.Ordinal).SelectMany(entries => entries)];

    private static string LabelOf(DigestEntry entry) => entry.Kind == DigestKind.Stands ? entry.Label.ToLowerInvariant() : entry.Kind.Word().Replace('-', ' ');

    private static DigestEntry? EntryOf(Publication now, Publication? told)
    {
        // What came and went within the range is as it was for this reader: not there.
        if (told is null ? now.IsCalledOff : ToldChange.IsNone(told, now)) return null;
        if (told is { IsCalledOff: true } && now.IsCalledOff) return null;
        var change = new ToldChange(now, told);
        var kind = KindOf(change);
        return new DigestEntry(
            kind, kind == DigestKind.Moved ? "Moved" : change.Kind, PlainLine.Cut(now.Told.Accord, LongestTitle), now.Told.Thing, PlainLine.Cut(now.Told.Title, LongestTitle), [.. change.Slots().Select(Short)], PlainLine.Cut(change.Words, LongestWords));
    }

    private static DigestKind KindOf(ToldChange change)
    {
        if (change.Row.IsCalledOff) return DigestKind.NoLongerTold;
        if (change.Before is null or { IsCalledOff: true })
            return change.Row.Told.Thing switch { "discrepancy" => DigestKind.Contradicted, "report" => DigestKind.TakenBack, _ => DigestKind.New };
        // What is overdue and gets a later day is due again by that alone.
        if (change.NewStanding is { } standing && !(change.IsMoved && (standing is "upcoming" or "due"))) return DigestKind.Stands;
        return change.IsMoved ? DigestKind.Moved : DigestKind.Changed;
    }

    private static SlotChange Short(SlotChange slot) => slot with { Before = Short(slot.Before), After = Short(slot.After) };

    private static string? Short(string? value) => value is null ? null : PlainLine.Cut(value, LongestTitle);

    private static string IdOf(IEnumerable<Publication> range) =>
        "d-" + ContentHash.Of([.. range.SelectMany(row => new[] { row.Uid, row.Sequence.ToString(CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(row.At), row.AsOf is { } day ? LocalDatePattern.Iso.Format(day) : null })]);
}
