using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>The standing of an agreement as each report tells it.</summary>
public sealed class StandingTests
{
    public static TheoryData<AgreementStatus[], AgreementStatus[]> OfOneReport => new()
    {
        { [AgreementStatus.Agreed], [AgreementStatus.Agreed] },
        { [AgreementStatus.Agreed, AgreementStatus.AgreedInPrinciple], [AgreementStatus.AgreedInPrinciple] },
        { [AgreementStatus.AgreedInPrinciple, AgreementStatus.Talks], [AgreementStatus.AgreedInPrinciple] },
        { [AgreementStatus.Agreed, AgreementStatus.Announced], [AgreementStatus.Agreed, AgreementStatus.Announced] },
        { [AgreementStatus.Signed, AgreementStatus.Agreed, AgreementStatus.Talks], [AgreementStatus.Signed] },
        { [AgreementStatus.Talks, AgreementStatus.Agreed, AgreementStatus.Signed, AgreementStatus.InForce], [AgreementStatus.Talks, AgreementStatus.InForce] },
    };

    [Theory]
    [MemberData(nameof(OfOneReport))]
    public void A_report_tells_of_one_standing_and_seldom_of_two(AgreementStatus[] told, AgreementStatus[] kept)
    {
        var draft = new ReportDraft("a", "2031-03-03").Undertakes("act=withdraw party=Norland place=Tarrin");
        foreach (var status in told) draft.Stands(status);
        Ledgers.Accord(null, draft).Status.Select(step => step.Value).ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public void Steps_stand_oldest_first_and_the_official_word_is_the_last()
    {
        var drafts = new[] { Report("c", "2031-03-03", AgreementStatus.AgreedInPrinciple), Report("b", "2031-05-16", AgreementStatus.Signed, "2031-05-16"), Report("a", "2032-01-05", AgreementStatus.InForce, "2031-06-11") };
        var accord = Ledgers.Accord(null, drafts);
        accord.Status.Select(step => step.Value).ShouldBe([AgreementStatus.AgreedInPrinciple, AgreementStatus.Signed, AgreementStatus.InForce]);
        accord.Status.Select(step => step.On).ShouldBe([null, new LocalDate(2031, 5, 16), new LocalDate(2031, 6, 11)]);
        accord.OfficialStatus.ShouldBe(AgreementStatus.InForce);
    }

    [Fact]
    public void Where_nothing_is_told_there_is_no_standing()
    {
        var accord = Ledgers.Accord(null, new ReportDraft("a", "2031-03-03").Undertakes("act=withdraw party=Norland place=Tarrin"));
        (accord.OfficialStatus, accord.SupportedStatus).ShouldBe(((AgreementStatus?)null, (AgreementStatus?)null));
    }

    private static ReportDraft Report(string name, string day, AgreementStatus status, string? on = null) =>
        new ReportDraft(name, day).Quotes("The maps are drawn and the dates written", "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin by=2033-12-31").Stands(status, on);
}
