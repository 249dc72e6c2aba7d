using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Serialization;
using Pactwatch.Tests.Serialization;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>An accord follows from its brief and the reports that it names: made anywhere, kept under a key of all that.</summary>
public sealed class AccordBriefTests
{
    private static readonly ValueCodec<MadeAccord> Accords = new();
    private static readonly ValueCodec<AccordBrief> Briefs = new();
    private static readonly ImmutableArray<Report> Truce = [.. InventedTexts.Reports("sorrel-truce")];
    private static readonly ImmutableArray<Report> Ferry = [.. InventedTexts.Reports("lower-vesk")];
    private static readonly LocalDate Late = new(2199, 1, 1);

    [Fact]
    public void Another_process_makes_the_same_accord_from_the_brief_alone()
    {
        var prepared = Pipeline.English.Prepare([.. Truce, .. Ferry], asOf: null, threads: 2);
        var ledger = prepared.Under([], 2);
        var made = prepared.ToMake([]).Select(accord => Elsewhere(accord)).ToList();

        made.Select(pair => pair.Key).ShouldBe(prepared.ToMake([]).Select(accord => accord.Key));
        made.Select(pair => pair.Made).Where(accord => accord.Accord is not null).Select(Bytes).Order(StringComparer.Ordinal)
            .ShouldBe(ledger.Accords.Select(accord => Bytes(new MadeAccord(accord))).Order(StringComparer.Ordinal));
        ledger.Accords.Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void What_is_told_of_one_agreement_changes_nothing_of_another()
    {
        var alone = Pipeline.English.Reconcile(Truce, [], Late, 2).Accords;
        var together = Pipeline.English.Reconcile([.. Truce, .. Ferry], [], Late, 2).Accords;

        together.Select(accord => Bytes(new MadeAccord(accord))).ShouldContain(Bytes(new MadeAccord(alone[0])));
        // That it is the only one is part of a brief: then even a word in passing is shown.
        Keys([.. Truce, .. Ferry], Late).ShouldBeSubsetOf(Keys([.. Truce, .. Ferry, .. InventedTexts.Reports("marlowe-lease")], Late));
    }

    [Fact]
    public void The_key_changes_with_the_day_with_a_reading_and_with_a_ruling()
    {
        var key = Keys(Truce, Late)[0];

        Keys(Truce, Late.PlusDays(1)).ShouldNotContain(key);
        Keys([Truce[0] with { Reading = Truce[0].Reading with { Outlet = "The Weekly Gazette" } }, .. Truce[1..]], Late).ShouldNotContain(key);
        Keys([Truce[0] with { Handling = Handling.Protected }, .. Truce[1..]], Late)[0].ShouldBe(key);
    }

    [Fact]
    public void What_was_made_once_is_not_made_again_by_whoever_comes_next()
    {
        var kept = new KeptInMemory();
        var first = Pipeline.English.Reconcile(Ferry, [], Late, 2, accords: kept);
        var (asked, put) = (kept.Asked, kept.Put);

        var second = Pipeline.EnglishWith([]).Reconcile(Ferry, [], Late, 2, accords: kept);

        kept.Put.ShouldBe(put);
        kept.Asked.ShouldBe(2 * asked);
        put.ShouldBeGreaterThan(0);
        second.Accords.Select(accord => Bytes(new MadeAccord(accord))).ShouldBe(first.Accords.Select(accord => Bytes(new MadeAccord(accord))));
    }

    private static (string Key, MadeAccord Made) Elsewhere(AccordToMake accord)
    {
        var brief = Briefs.Decode(Briefs.Encode(accord.Brief));
        var named = brief.Told.Concat(brief.Behind).ToHashSet();
        return Pipeline.EnglishWith([]).Make(brief, [.. Truce.Concat(Ferry).Where(report => named.Contains(report.Id)).Select(report => report with { })]);
    }

    private static List<string> Keys(IReadOnlyCollection<Report> reports, LocalDate? asOf) => [.. Pipeline.English.Prepare(reports, asOf, threads: 2).ToMake([]).OrderByDescending(accord => accord.Brief.Told.Length).Select(accord => accord.Key)];

    private static string Bytes(MadeAccord made) => Convert.ToHexString(Accords.Encode(made));

    private sealed class KeptInMemory : IKeptAccords
    {
        private readonly Dictionary<string, byte[]> kept = new(StringComparer.Ordinal);
        private readonly Lock gate = new();

        public int Asked { get; private set; }

        public int Put { get; private set; }

        public MadeAccord? Of(string key)
        {
            lock (gate)
            {
                Asked++;
                return kept.TryGetValue(key, out var bytes) ? Accords.Decode(bytes) : null;
            }
        }

        public void Keep(string key, string story, MadeAccord made)
        {
            lock (gate)
            {
                Put++;
                kept[key] = Accords.Encode(made);
            }
        }
    }
}
