using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Charts;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Charts;

/// <summary>What stands in the cells: the sample's reports are of March and June 2031, the day asked about is in June.</summary>
public sealed class ImplementationMatrixTests
{
    private static readonly LedgerView View = new(SampleLedger.Story, new DossierLinks());

    [Theory]
    [InlineData("u-0", "Mar told (2)|Apr no report|May no report|Jun no report|Jul due")]
    [InlineData("u-2", "Mar told (1)|Apr no report|May no report|Jun due: no report|Jul ")]
    [InlineData("u-5", "Mar told (1)|Apr no report|May no report|Jun due: in part (1)|Jul ")]
    [InlineData("u-8", "Mar told (1)|Apr no report|May no report|Jun no report|Jul ", "what was superseded has no last day any more")]
    public void A_month_says_what_its_reports_say(string id, string cells, string? because = null)
    {
        var entry = SampleLedger.Story.Accords[0].Undertakings.Single(entry => entry.Id == id);
        var row = ImplementationMatrix.Of(View, SampleLedger.Story.Accords[0].Undertakings).Rows.Single(row => row.Entry == entry);
        string.Join('|', row.Cells.Take(5).Select(Words)).ShouldBe(cells, because);
    }

    [Fact]
    public void Silence_is_never_called_not_done()
    {
        var cells = ImplementationMatrix.Of(View, SampleLedger.Story.Accords[0].Undertakings).Rows.SelectMany(row => row.Cells).ToList();
        cells.ShouldNotContain(cell => cell.Value == MatrixValue.NotDone);
        cells.Where(cell => cell.Value == MatrixValue.NoReport).ShouldAllBe(cell => cell.Evidence == null && cell.Words.Contains("no report", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_with_evidence_lead_to_it() =>
        ImplementationMatrix.Of(View, SampleLedger.Story.Accords[0].Undertakings).Rows.SelectMany(row => row.Cells)
            .Where(cell => cell.Value is not (MatrixValue.Blank or MatrixValue.NoReport)).ShouldAllBe(cell => cell.Evidence != null && cell.Count > 0);

    [Theory]
    [InlineData(CompletionExtent.Full, CompletionExtent.Not, false, MatrixValue.Disputed)]
    [InlineData(CompletionExtent.Full, CompletionExtent.Partial, false, MatrixValue.Done)]
    [InlineData(CompletionExtent.Begun, CompletionExtent.Partial, false, MatrixValue.Partly)]
    [InlineData(CompletionExtent.Not, CompletionExtent.Not, false, MatrixValue.NotDone)]
    [InlineData(CompletionExtent.Not, CompletionExtent.Not, true, MatrixValue.Broken)]
    public void Two_reports_of_one_month(CompletionExtent one, CompletionExtent other, bool isBreach, MatrixValue value)
    {
        var entry = SampleLedger.Story.Accords[0].Undertakings.Single(entry => entry.Id == "u-5");
        var done = entry.Completion[0];
        entry = entry with { Completion = [done with { Extent = one, IsBreach = isBreach }, done with { Extent = other, IsBreach = isBreach }] };
        var cell = ImplementationMatrix.Of(View, [entry]).Rows.Single().Cells.Single(cell => cell.Month == new YearMonth(2031, 6));
        cell.Value.ShouldBe(value);
    }

    [Fact]
    public void More_months_than_can_be_looked_at_are_turned_over_and_empty_ones_at_the_end_left_out()
    {
        var entry = SampleLedger.Story.Accords[0].Undertakings[0];
        entry = entry with { Window = new(null, new LocalDate(2035, 1, 31)) };
        var matrix = ImplementationMatrix.Of(View, [entry]);
        (matrix.Months[0], matrix.Months[^1]).ShouldBe((new YearMonth(2031, 3), new YearMonth(2031, 6)), "the day asked about is the last of which there is something to say");
        matrix.Earlier.ShouldBeNull();
        matrix.Later.ShouldBe(new YearMonth(2035, 1));
        var last = ImplementationMatrix.Of(View, [entry], matrix.Later);
        last.Months.ShouldBe([new YearMonth(2035, 1)]);
        last.Earlier.ShouldBe(new YearMonth(2033, 7));
        last.Later.ShouldBeNull();
    }

    private static string Words(MatrixCell cell) => $"{cell.Month.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture)} {cell.Words}{(cell.Count > 0 ? $" ({cell.Count})" : "")}";
}
