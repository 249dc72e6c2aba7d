using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>A ledger whose every text is an attack.</summary>
internal static class HostileLedger
{
    /// <summary>One ledger of all: an agreement and a report for each, at addresses that can be asked for.</summary>
    public static SourcedLedger All { get; } = Joined();

    public static SourcedLedger Of(string vector)
    {
        var report = new SampleReport(vector, vector, PublishedBelief.On(new LocalDate(2031, 1, 1), PublishedBasis.Text, vector) with { Conflict = vector }, [$"Before {vector} after. It will pay."], [vector], vector, vector + ".html", vector, vector);
        var claim = report.Undertaking("It will pay", vector, Act.Pay, vector, vector, new DateWindow(null, null, new RelativeTime(vector, vector)), null, vector);
        var quantity = new Quantity(claim.Span, claim.Span, null, 1, 1, vector, Approximation.Exact, vector);
        var utterance = report.Utterance("It will pay", vector, vector);
        var mention = report.Words("It will pay");
        var position = new Position(vector, vector, [report.Id], [vector], [mention]);
        var accord = new Accord(
            vector, vector, [vector, vector], [new AccordRole(vector, vector)], [report.Id], [new StatusStep(AgreementStatus.Signed, null, [report.Status("It will pay", AgreementStatus.Signed, vector)])], null, null,
            [
                new UndertakingEntry(
                    "u-" + vector, vector, Act.Pay, vector, vector, vector, Duty.Achieve, Modality.Promised, new QuantityText(vector, quantity), [vector], claim.Window!.Value.Value, vector,
                    [new Condition(vector, vector, [mention])], vector, "u-" + vector, UndertakingState.Due, [new Completion(CompletionExtent.Partial, [vector], CompletionWitness.Own, null, [mention])],
                    [position], [vector], [claim], [new MatchReason(vector, claim.Id, 1, [vector])]),
            ],
            [new OtherEntry(OtherKind.Wish, [claim])],
            [new FigureEntry("f-" + vector, vector, vector, [vector], [new FigurePosition(quantity, null, [vector], [report.Figure("It will pay", vector, quantity)])])],
            [new QuoteEntry("q-" + vector, vector, vector, vector, new UtteranceSetting(null, vector, vector), AttributionStyle.Mixed, utterance, [vector], [utterance, report.Utterance("will pay", vector)])],
            [new EventEntry("e-" + vector, vector, vector, vector, [vector], default, vector, [vector], ["u-" + vector], [vector], [report.Event("It will pay", vector, vector)])],
            [new Discrepancy("d-" + vector, DiscrepancyKind.Actor, "u-" + vector, vector, true, [position])],
            [new Revision("u-" + vector, RevisionKind.Correction, vector, vector, null, vector, [mention])],
            [new DerivationLink(report.Id, vector, null, DerivationMeans.Credit, DerivationDegree.Wholly, null, [mention])])
        {
            Incidents = [new IncidentEntry("i-" + vector, vector, vector, [vector], null, 1, 1, [vector], [vector], [vector], [new VictimCount(vector, 1, null)], ["u-" + vector], [vector], [report.Incident("It will pay", vector)])],
        };
        var judgement = new Judgement("j-" + vector, JudgementKind.Edit, new JudgedWords(report.Id, "It will pay", vector, vector), "actor", JsonSerializer.Serialize(vector), vector, Instant.FromUtc(2031, 1, 1, 0, 0), vector, null);
        return new SourcedLedger(new LocalDate(2031, 1, 2), [report.Held], [accord], [judgement]);
    }

    private static SourcedLedger Joined()
    {
        var parts = HostileVectors.All.Select(Of).ToList();
        var accords = parts.Select((part, n) =>
        {
            var accord = part.Accords[0];
            return accord with { Id = $"a-{n}", Undertakings = [.. accord.Undertakings.Select(entry => entry with { Id = $"u-{n}" })], Figures = [.. accord.Figures.Select(figure => figure with { Id = $"f-{n}" })] };
        });
        return new SourcedLedger(new LocalDate(2031, 1, 2), [.. parts.Select(part => part.Reports[0]).OrderBy(report => report.Id)], [.. accords], [.. parts.SelectMany(part => part.Judgements)]);
    }
}
