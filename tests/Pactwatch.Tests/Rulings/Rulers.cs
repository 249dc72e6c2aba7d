using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Tests.Reconciliation;
using Pactwatch.Text;

namespace Pactwatch.Tests.Rulings;

/// <summary>Judgements on drafts, a minute apart from each other.</summary>
internal sealed class Rulers
{
    private int minutes;

    public JudgementMaker By(string name) => new(name, Instant.FromUtc(2032, 1, 2, 9, 0) + Duration.FromMinutes(minutes++));

    /// <summary>A ruling on a sentence of a draft; the notation is the sentence.</summary>
    public Judgement On(ReportDraft draft, string words, JudgementKind what, string? slot = null, string? value = null, string by = "Ines", string? about = null) =>
        By(by).Make(what, new JudgedWords(draft.Id, words, "", ""), slot, value, "seen", about);

    public static JudgementEffect Fate(SourcedLedger ledger, Judgement judgement) => ledger.Effects.Single(effect => effect.Judgement.Id == judgement.Id);

    public static Report Report(string id, string day, string text, string? url = null)
    {
        var published = PublishedBelief.On(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, PublishedBasis.Given);
        var reading = new ReportReading(ReportText.Raw(text), null, "Outlet of " + id, null, url, "en", published, null, []);
        return new Report(new ReportId(id), new string('0', 64), [id + ".txt"], ReportKind.Report, Handling.Public, reading);
    }
}
