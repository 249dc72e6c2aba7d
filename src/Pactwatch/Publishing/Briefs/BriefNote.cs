using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Briefs;

/// <summary>A footnote: the stored words that a sentence rests on, and the report they stand in.</summary>
/// <param name="Words">To the letter, as the report has them.</param>
/// <param name="Outlet">Its outlet, else the name of its file.</param>
/// <param name="Address">Its address on the web; null where none is known.</param>
/// <param name="On">The day on which it is believed published; null where none is known.</param>
/// <param name="Sha256">Of the report's bytes, 64 hexadecimal digits.</param>
public sealed record BriefNote(string Words, string Outlet, string? Title, string? Address, LocalDate? On, string Sha256)
{
    /// <summary>What follows the words: outlet, title, day and address, those that are known.</summary>
    public ImmutableArray<string> Source => [.. new[] { Outlet, Title, On is { } day ? BriefDays.Of(day) : "no date", Address }.OfType<string>().Where(part => part.Length > 0)];

    /// <exception cref="KeyNotFoundException">The mention is of a report that the ledger doesn't hold.</exception>
    public static BriefNote Of(SourcedLedger ledger, Mention mention)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(mention);
        var held = ledger.Report(mention.Report);
        return new BriefNote(held.Report.Text[mention.Span], OutletOf(held), held.Report.Reading.Title, held.Report.Reading.Url, held.Published.Date, held.Report.Sha256);
    }

    internal static string OutletOf(LedgerReport held) => held.Report.Reading.Outlet ?? Path.GetFileName(held.Report.Source);
}
