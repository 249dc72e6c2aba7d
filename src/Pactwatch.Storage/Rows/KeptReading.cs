using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>A reading with what was given along with it.</summary>
internal sealed record KeptReading(string ReaderVersion, ReportKind Kind, Handling Handling, ReportReading Reading)
{
    /// <summary>Of an agreement's own text; null for any other report.</summary>
    public InstrumentAuthority? Authority { get; init; }

    public static KeptReading Of(ReportToStore report) => new(report.ReaderVersion, report.Kind, report.Handling, report.Reading) { Authority = report.Authority };

    /// <summary>A hash of everything: two readings of one report with equal digests are one. What is no instrument has the digest it had before there were any.</summary>
    public string Digest() => Authority is { } authority ? ContentHash.Of(DigestOfReading(), StoredWord.Of(authority)) : DigestOfReading();

    private string DigestOfReading() => ContentHash.Of([
        ReaderVersion, StoredWord.Of(Kind), StoredWord.Of(Handling),
        Reading.Text.Characters, ReadingJson.Of(Reading.Text.Blocks), ReadingJson.Of(Reading.Findings),
        Reading.Title, Reading.Outlet, Reading.Byline, Reading.Url, Reading.Language, StoredTime.Of(Reading.ModifiedOn),
        StoredTime.Of(Reading.Published.Date), StoredWord.Of(Reading.Published.Basis),
        StoredTime.Of(Reading.Published.From), StoredTime.Of(Reading.Published.To),
        StoredTime.Of(Reading.Published.Stated), Reading.Published.Conflict, Reading.Published.Words,
        .. LinksWhereAny()]);

    // A reading of before links were kept, or of a text without any, has no part of them in its digest.
    private string[] LinksWhereAny() => Reading.Links.IsEmpty ? [] : [ReadingJson.Of(Reading.Links)];

    /// <summary>
    /// This reading, with what a person gave to the earlier one and not to this one: a date, a kind other than
    /// the usual, the stricter handling. Else reading a folder again would undo what was given for one file of it.
    /// </summary>
    public KeptReading WithWhatWasGivenTo(KeptReading earlier) => this with
    {
        Kind = Kind == ReportKind.Report ? earlier.Kind : Kind,
        Authority = Authority ?? earlier.Authority,
        Handling = (Handling)Math.Max((int)Handling, (int)earlier.Handling),
        Reading = earlier.Reading.Published.Basis == PublishedBasis.Given && Reading.Published.Basis != PublishedBasis.Given
            ? Reading with { Published = earlier.Reading.Published }
            : Reading,
    };
}
