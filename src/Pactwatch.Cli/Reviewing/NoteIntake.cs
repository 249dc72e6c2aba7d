using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Review;
using Pactwatch.Storage;
using Pactwatch.Text;

namespace Pactwatch.Cli.Reviewing;

/// <summary>Takes a typed note into a store: its text is stored as it is, its outlet is who wrote it.</summary>
internal static class NoteIntake
{
    private const string Reader = "note/1";

    /// <exception cref="RulingRefusedException">It is empty.</exception>
    public static ReportId Add(IReportStore store, string text, string by, LocalDate? published, Handling handling, TimeProvider clock)
    {
        var words = text.ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC);
        if (words.Length == 0) throw new RulingRefusedException("The note is empty: there is nothing to keep.");
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var day = published ?? at.InUtc().Date;
        // Two people may note the same words; who and when are part of what is stored.
        var bytes = Encoding.UTF8.GetBytes($"{words}\n\n{by}, {LocalDatePattern.Iso.Format(day)}\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var blocks = words.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => (BlockKind.Body, paragraph));
        var reading = new ReportReading(ReportText.Join(blocks), null, by, by, null, null, PublishedBelief.On(day, PublishedBasis.Given), null, []);
        var run = "n-" + ContentHash.Of(ProductVersion.Text, InstantPattern.ExtendedIso.Format(at));
        return store.Add([new ReportToStore(bytes, hash, $"note-{hash[..12]}", ReportKind.Note, handling, reading, Reader, run, at)])[0].Id;
    }
}
