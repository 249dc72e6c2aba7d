using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Reconciliation;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Tests.Rulings;

/// <summary>
/// Whatever people do in whatever order (read, read again, judge, move, merge, undo): no judgement is lost, none is without
/// effect and without a word on it, and the ledger that was kept up to date is the one made from reports and judgements alone.
/// </summary>
public sealed class JudgementSequencesTests
{
    private static readonly int Sequences = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? 1000 : 40;

    private const int Longest = 24;

    private static readonly ImmutableArray<(string Day, string Text)> Told =
    [
        ("2031-03-03", "Norland and Kerland signed the accord on Monday. Norland will withdraw 600 troops from Tarrin by the end of June 2031, its minister said. Kerland will release 40 prisoners by 1 July 2031."),
        ("2031-03-04", "Norland will pull 600 soldiers out of Tarrin in June 2031, Northwire reported. “We leave as friends,” Ana Rosk said. About 2,500 Norland troops are in Kerland."),
        ("2031-05-20", "Kerland will release 40 prisoners by 1 July 2031 under the accord with Norland. Norland will withdraw its troops from Tarrin by the end of August 2031, two months later than was agreed."),
        ("2031-07-02", "Kerland released 40 prisoners on Tuesday under the accord with Norland. Some 2,450 Norland troops remain in Kerland."),
        ("2031-04-11", "Selby Ferries and its crews settled their strike on Friday. Selby Ferries will pay each sailor $900 by 30 May 2031. The crews will return to work by 14 April 2031."),
        ("2031-04-12", "The crews of Selby Ferries will return to work by 14 April 2031 after the strike. “Nobody won,” Mika Orr said."),
    ];

    // What one step does is drawn as three numbers: they mean the same step whenever they are drawn again.
    private static Gen<int[]> Step => Gen.Choose(0, 9999).ArrayOf(3);

    [Fact]
    public void No_judgement_is_lost_and_the_live_ledger_is_the_rebuilt_one() =>
        Prop.ForAll(Gen.Choose(1, Longest).SelectMany(count => Step.ListOf(count)).ToArbitrary(), steps => new History().Go(steps))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithReplay(31, 7));

    private sealed class History
    {
        private readonly Pipeline pipeline = Pipeline.EnglishWith([]);
        private readonly KnownReports known = new();
        private readonly SortedDictionary<int, int> readings = [];
        private readonly List<Judgement> judgements = [];
        private readonly Rulers rulers = new();
        private PreparedStories? prepared;

        public void Go(IEnumerable<int[]> steps)
        {
            Read(0);
            foreach (var step in steps) Do(step[0] % 12, step[1], step[2]);
            var live = Live();
            Bytes(live).ShouldBe(Bytes(Pipeline.EnglishWith([]).Reconcile(Reports(), [.. judgements], null, 1)));
            EachHasItsEffect(live);
        }

        private void Do(int what, int which, int how)
        {
            var ledger = Live();
            var entries = ledger.Accords.SelectMany(accord => accord.Undertakings).ToList();
            var claims = entries.SelectMany(entry => entry.Mentions).ToList();
            switch (what)
            {
                case 0 or 1: Read(which % Told.Length); break;
                case 2: ReadAgain(which); break;
                case 3 when judgements.Count > 0: judgements.Add(By(which).Undo(judgements[how % judgements.Count])); break;
                case 4 when readings.Count > 1: judgements.Add(By(which).Move(Id(which), Id(how))); break;
                case 5 when readings.Count > 1: judgements.Add(By(which).MergeAccords(Id(which), Id(how))); break;
                case 6: judgements.Add(By(which).Rename(Id(which), $"Accord {how}")); break;
                case 7 when claims.Count > 1: judgements.Add(By(which).OnPair(how % 2 == 0, Sided(claims[which % claims.Count]), Sided(claims[how % claims.Count]))); break;
                case 8 when claims.Count > 0: OnClaim(claims[which % claims.Count], JudgementKind.Confirm); break;
                case 9 when claims.Count > 0: OnClaim(claims[which % claims.Count], JudgementKind.Reject); break;
                case > 9 when claims.Count > 0:
                    var (slot, value) = Edits[how % Edits.Length];
                    OnClaim(claims[which % claims.Count], JudgementKind.Edit, slot, value);
                    break;
            }

            void OnClaim(UndertakingClaim claim, JudgementKind kind, string? slot = null, string? value = null) =>
                judgements.Add(By(how).OnClaim(kind, Report(claim.Report), claim, slot, value));

            (Report, Claim) Sided(UndertakingClaim claim) => (Report(claim.Report), claim);
        }

        private static readonly ImmutableArray<(string Slot, string Value)> Edits =
        [
            ("places", """["Orlo"]"""), ("window", """{"to":"2031-12-01","text":"by December"}"""), ("window", "null"), ("actor", "\"the army\""), ("state", "\"fulfilled\""), ("kind", "\"wish\""), ("quantity", """{"min":7,"max":7,"unit":"troops"}"""),
        ];

        private void Read(int number)
        {
            readings.TryAdd(number, 0);
            prepared = null;
        }

        /// <summary>The same bytes read by a newer reader: other blanks, another line at the top.</summary>
        private void ReadAgain(int which)
        {
            readings[readings.Keys.ElementAt(which % readings.Count)]++;
            prepared = null;
        }

        private SourcedLedger Live() => (prepared ??= pipeline.Prepare(known.Recognize(Reports()), null, 1)).Under([.. judgements]);

        private ImmutableArray<Report> Reports() => [.. readings.Select(pair => Rulers.Report($"r-{pair.Key:D16}", Told[pair.Key].Day, Shape(Told[pair.Key].Text, pair.Value)))];

        private static string Shape(string text, int reading) => (reading % 3) switch
        {
            0 => text,
            1 => "From our correspondent.\n\n" + text,
            _ => text.Replace(". ", ".\n\n", StringComparison.Ordinal).Replace("“", "\"", StringComparison.Ordinal).Replace("”", "\"", StringComparison.Ordinal),
        };

        private ReportId Id(int which) => Reports()[which % readings.Count].Id;

        private Report Report(ReportId id) => Reports().Single(report => report.Id == id);

        private JudgementMaker By(int which) => rulers.By(which % 2 == 0 ? "Ines" : "Omar");

        private void EachHasItsEffect(SourcedLedger ledger)
        {
            ledger.Effects.Select(effect => effect.Judgement.Id).ShouldBe(judgements.Select(judgement => judgement.Id), ignoreOrder: true);
            var rulings = ledger.Accords.SelectMany(accord => accord.Undertakings).SelectMany(entry => entry.Rulings).Select(ruling => ruling.Judgement.Id).ToHashSet(StringComparer.Ordinal);
            var others = ledger.Accords.SelectMany(accord => accord.Others).SelectMany(other => other.Mentions).SelectMany(claim => claim.Edits).Select(edit => edit.Judgement.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var effect in ledger.Effects)
            {
                if (effect.Fate != JudgementFate.InEffect) effect.Reason.ShouldNotBeNullOrEmpty();
                else if (effect.Judgement is { What: JudgementKind.Edit, Slot: not ("accord" or "title") }) (rulings.Contains(effect.Judgement.Id) || others.Contains(effect.Judgement.Id) || IsOfNoAccord(ledger, effect)).ShouldBeTrue(effect.ToString());
            }
        }

        // What binds nobody any more has no accord that could show it.
        private static bool IsOfNoAccord(SourcedLedger ledger, JudgementEffect effect) =>
            !ledger.Accords.Any(accord => accord.Undertakings.Any(entry => entry.Mentions.Any(claim => effect.Claims.Contains(claim.Id))));

        private static byte[] Bytes(SourcedLedger ledger)
        {
            using var stream = new MemoryStream();
            LedgerJsonWriter.Write(stream, ledger, new LedgerExport("0"));
            return stream.ToArray();
        }
    }
}
