using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Tests.Extraction.Instruments;

namespace Pactwatch.Tests.Rulings;

/// <summary>A clause of the agreement's own text is confirmed as any other words are: taken back, and back again.</summary>
public sealed class ConfirmedClausesTests
{
    private const string Text = "AGREEMENT ON GRAIN AND TRANSIT\n\nThe Republic of Norland (hereinafter \"Norland\") and the Kingdom of Suderia (hereinafter \"Suderia\"), hereinafter jointly \"the Parties\",\n\nHave agreed as follows:\n\nArticle 1\n\n1. Norland shall deliver 40,000 tonnes of wheat to Suderia by 30 June 2031.\n\n2. Suderia shall reopen the crossing at Tarrin by 15 May 2031.\n\nDone at Osk on 2 May 2031.";

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void It_stays_confirmed_after_so_many_undos(int undos, bool isConfirmed)
    {
        var (rulers, report) = (new Rulers(), OneInstrument.Of(Text));
        SourcedLedger Under(params Judgement[] judgements) => Pipeline.English.Reconcile([report], [.. judgements], null, threads: 1);
        var clause = Clauses(Under()).First(told => told.IsUnconfirmed).Clause;
        List<Judgement> judgements = [rulers.By("Ana").Make(JudgementKind.Confirm, JudgedWords.Of(report, clause.Words))];
        for (var n = 0; n < undos; n++) judgements.Add(rulers.By("Ana").Undo(judgements[^1]));
        (Clauses(Under([.. judgements])).Single(told => told.Clause.Id == clause.Id).ConfirmedBy is not null).ShouldBe(isConfirmed);
    }

    private static IEnumerable<ToldClause> Clauses(SourcedLedger ledger)
    {
        var accord = ledger.Accords.ShouldHaveSingleItem();
        return ToldClause.Of(ledger, accord, accord.Instruments.ShouldHaveSingleItem());
    }
}
