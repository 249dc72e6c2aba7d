using System.Collections.Immutable;
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
    /// <summary>Each would make a page call alert, load something or break out of where it stands, were it not text.</summary>
    public static readonly ImmutableArray<string> Vectors =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>", "<!--<script>alert(1)//-->", "]]><script>alert(1)</script>", "<iframe src=javascript:alert(1)>", "javascript:alert(1)",
        "<a href=\"javascript:alert(1)\">x</a>", "<body onload=alert(1)>", "<link rel=stylesheet href=http://evil.example/x.css>", "<base href=http://evil.example/>",
        "<meta http-equiv=refresh content=0;url=http://evil.example/>", "<form action=http://evil.example/><input name=a autofocus onfocus=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)", "<svg><use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\">", "<math><mtext></p><img src=x onerror=alert(1)>", "\u202E<script>alert(1)</script>\u202C",
        "\0<script>alert(1)</script>", "<scr\0ipt>alert(1)</scr\0ipt>", "{{constructor.constructor('alert(1)')()}}", "@((MarkupString)\"<b>\")", "<style>*{background:url(http://evil.example)}</style>",
        "<video><source onerror=alert(1)>", "<details open ontoggle=alert(1)>", "<marquee onstart=alert(1)>", "<object data=http://evil.example/>", "<x onclick=alert(1) style=position:fixed>",
    ];

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
        return new SourcedLedger(new LocalDate(2031, 1, 2), [report.Held], [accord], []);
    }
}
