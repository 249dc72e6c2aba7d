using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Reviewing;

/// <summary>Where the server hands what people ruled and noted. What a call has returned for is on the disk.</summary>
public interface IJudgementDesk
{
    /// <summary>Keeps the judgements of one ruling, in order: all of them or none.</summary>
    void Append(IReadOnlyList<Judgement> judgements);

    /// <summary>Keeps a note as a report of kind note.</summary>
    /// <param name="published">Null for today.</param>
    /// <exception cref="Review.RulingRefusedException">It is empty.</exception>
    ReportId AddNote(string text, string by, LocalDate? published, Handling handling);
}
