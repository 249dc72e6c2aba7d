using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing;

/// <summary>A small ledger made by hand, with one entry of each kind, about an agreement that never was.</summary>
internal static class InventedLedger
{
    public const string Words = "🕊 Norland will ship about 40,000 tonnes of grain by the end of June, its minister said. \"We keep our word,\" she added.";

    public static Report Report(string characters = Words, string source = "northwire.txt", Handling handling = Handling.Public)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(characters)));
        var reading = new ReportReading(
            ReportText.Raw(characters), "Norland to ship grain", "Northwire", null, null, "en",
            PublishedBelief.On(new LocalDate(2026, 3, 3), PublishedBasis.Metadata), null, []);
        return new Report(ReportId.OfSha256(sha256), sha256, [source], ReportKind.Report, handling, reading);
    }

    public static SourcedLedger Of(Report report)
    {
        ReportId id = report.Id;
        var amount = new Quantity(Find("about 40,000 tonnes of grain"), Find("40,000"), Find("tonnes of grain"), 40000.00m, 40000m, "tonnes", Approximation.About);
        var window = new DateWindow(null, new LocalDate(2026, 6, 30));
        var shipping = new UndertakingClaim(
            id, Find("Norland will ship about 40,000 tonnes of grain by the end of June"), ["Norland's minister"], Stance.Asserts,
            new Slot<string>("Norland", Find("Norland")), "Norland", Act.Provide, new Slot<string>("ship", Find("ship")), new Slot<string>("grain", Find("grain")), null,
            new Slot<Quantity>(amount, amount.Span), [], new Slot<DateWindow>(window, Find("by the end of June")), [], Modality.Promised, Duty.Achieve, null);
        var undated = shipping with { Window = null, Quantity = null, Actor = new Slot<string>("", null, SlotBasis.Context) };
        var quote = new UtteranceClaim(id, Find("We keep our word"), [], Stance.Asserts, new Speaker("a minister of Norland"), null, AttributionStyle.Direct);
        var status = new StatusClaim(id, Find("will ship"), [], Stance.Asserts, AgreementStatus.AgreedInPrinciple, new LocalDate(2026, 3, 2));
        var figure = new FigureClaim(id, amount.Span, [], Stance.Asserts, amount, "grain from Norland", [], null);
        var entry = new UndertakingEntry(
            "u-1", "Norland", Act.Provide, "ship", "grain", null, Duty.Achieve, Modality.Promised, new QuantityText("about 40,000 tonnes of grain", amount), [],
            window, "by the end of June", [], null, null, UndertakingState.Due, [], [], ["Northwire"], [shipping, undated], []);
        var accord = new Accord(
            "a-1", "Norland: grain", ["Norland"], [new AccordRole("Norland", "obligor")], [id],
            [new StatusStep(AgreementStatus.AgreedInPrinciple, new LocalDate(2026, 3, 2), [status])], AgreementStatus.AgreedInPrinciple, null,
            [entry], [new OtherEntry(OtherKind.Demand, [undated with { Other = OtherKind.Demand }])],
            [new FigureEntry("f-1", "grain from Norland", "tonnes", [], [new FigurePosition(amount, null, ["Northwire"], [figure])])],
            [new QuoteEntry("q-1", "a minister of Norland", null, null, null, AttributionStyle.Direct, quote, ["Northwire"], [quote])], [],
            [new Discrepancy("d-1", DiscrepancyKind.ReportDate, id.Value, "one says so, one does not", false, [new Position("published", "2026-03-03", [id], ["Northwire"], [status])])],
            [new Revision("u-1", RevisionKind.OneSided, "by 2026-05-31", "by 2026-06-30", new LocalDate(2026, 3, 2), "Norland", [status])],
            [new DerivationLink(id, "Southwire", null, DerivationMeans.Credit, DerivationDegree.Partially, 620, [])]);
        return new SourcedLedger(new LocalDate(2026, 3, 3), [new LedgerReport(report, report.Published, 1)], [accord], []);

        TextSpan Find(string words)
        {
            var at = report.Text.Characters.IndexOf(words, StringComparison.Ordinal);
            return new TextSpan(at, at + words.Length);
        }
    }
}
