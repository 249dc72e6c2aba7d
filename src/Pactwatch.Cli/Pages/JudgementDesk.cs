using NodaTime;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Ledger;
using Pactwatch.Storage;
using Pactwatch.Text;
using Pactwatch.Web.Reviewing;

namespace Pactwatch.Cli.Pages;

/// <summary>Keeps what people rule in the served store. It is opened for writing only as long as that takes, so that reports can be read into it beside the server.</summary>
internal sealed class JudgementDesk(StoreAddress store) : IJudgementDesk
{
    /// <summary>One that watches beside the server writes for some seconds at a time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly Lock gate = new();

    public void Append(IReadOnlyList<Judgement> judgements)
    {
        lock (gate)
        {
            using var held = store.OpenForWriting(Patience);
            held.Append(judgements);
        }
    }

    public ReportId AddNote(string text, string by, LocalDate? published, Handling handling)
    {
        lock (gate)
        {
            using var held = store.OpenForWriting(Patience);
            return NoteIntake.Add(held, text, by, published, handling, TimeProvider.System);
        }
    }
}
