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

namespace Pactwatch.Web.Tests.Samples;

/// <summary>A report made by hand, and claims about words that are found in it.</summary>
internal sealed class SampleReport
{
    public SampleReport(string outlet, string title, PublishedBelief published, string[] body, string[]? furniture = null, string? byline = null, string source = "report.txt", string? url = null, string language = "en")
    {
        var text = ReportText.Join(
        [
            (BlockKind.Title, title), .. byline is null ? Array.Empty<(BlockKind, string)>() : [(BlockKind.Byline, byline)],
            .. body.Select(paragraph => (BlockKind.Body, paragraph)), .. (furniture ?? []).Select(line => (BlockKind.Furniture, line)),
        ]);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(outlet + text.Characters)));
        Held = new LedgerReport(
            new Report(ReportId.OfSha256(sha256), sha256, [source], ReportKind.Report, Handling.Public, new ReportReading(text, title, outlet, byline, url, language, published, null, [])),
            published, 1);
    }

    public LedgerReport Held { get; }

    public ReportId Id => Held.Id;

    public TextSpan Find(string words)
    {
        var at = Held.Report.Text.Characters.IndexOf(words.Normalize(NormalizationForm.FormC), StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{words} is not in the sample");
        return new TextSpan(at, at + words.Normalize(NormalizationForm.FormC).Length);
    }

    public UndertakingClaim Undertaking(string words, string actor, Act act, string verb, string? what = null, DateWindow? window = null, string? windowWords = null, params ImmutableArray<string> tellers) => new(
        Id, Find(words), tellers, Stance.Asserts, new Slot<string>(actor, null, SlotBasis.Context), actor, act, new Slot<string>(verb, null),
        what is null ? null : new Slot<string>(what, null), null, null, [],
        window is null ? null : new Slot<DateWindow>(window.Value, windowWords is null ? null : Find(windowWords)), [], Modality.Agreed, Duty.Achieve, null);

    public EventClaim Event(string words, string actor, string verb) => new(
        Id, Find(words), [], Stance.Asserts, new Slot<string>(actor, null), actor, Act.Other, new Slot<string>(verb, null), null, null, [], null, CompletionExtent.Full, CompletionWitness.Own);

    public IncidentClaim Incident(string words, string actor) => new(
        Id, Find(words), [], Stance.Asserts, actor, "any", new Slot<string>(actor, null), actor, 1, [actor], null, actor, false, true, [new VictimCount(actor, 1, null)]);

    public StatusClaim Status(string words, AgreementStatus value, params ImmutableArray<string> tellers) => new(Id, Find(words), tellers, Stance.Asserts, value, null);

    public UtteranceClaim Utterance(string words, string speaker, params ImmutableArray<string> tellers) =>
        new(Id, Find(words), tellers, Stance.Asserts, new Speaker(speaker), null, AttributionStyle.Direct);

    public FigureClaim Figure(string words, string measure, Quantity quantity) => new(Id, Find(words), [], Stance.Asserts, quantity, measure, [], null);

    public Mention Words(string words) => new(Id, Find(words), [], Stance.Asserts);
}
