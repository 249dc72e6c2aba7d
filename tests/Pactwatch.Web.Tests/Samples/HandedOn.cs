using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Web.Reviewing;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>A desk that hands each judgement on, and takes no notes.</summary>
internal sealed class HandedOn(Action<Judgement> take) : IJudgementDesk
{
    public void Append(IReadOnlyList<Judgement> judgements)
    {
        foreach (var judgement in judgements) take(judgement);
    }

    public ReportId AddNote(string text, string by, LocalDate? published, Handling handling) => throw new NotSupportedException("No test notes anything here.");
}
