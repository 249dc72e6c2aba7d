using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Text;

namespace Pactwatch.Generated;

/// <summary>One report of an invented outlet.</summary>
/// <param name="Number">From 0 on; the same number has the same report however many there are.</param>
/// <param name="Agreement">The agreement that it tells of, by number; null where it tells of none.</param>
/// <param name="PublishedOn">As the outlet says.</param>
/// <param name="Byline">Null where nobody signs it.</param>
/// <param name="Address">Below a name that can't exist (.example).</param>
/// <param name="Paragraphs">In order.</param>
/// <param name="EndsWithCredit">True where the last paragraph says whose text it is.</param>
public sealed record GeneratedReport(int Number, int? Agreement, string Title, string Outlet, string? Byline, LocalDate PublishedOn, string Address, ImmutableArray<string> Paragraphs, bool EndsWithCredit)
{
    private const string DatelineEnd = ") - ";

    /// <summary>One line of JSON Lines, without its end: what <c>pactwatch read</c> takes many of in a file.</summary>
    public byte[] ToJsonLine()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("url", Address);
            json.WriteString("outlet", Outlet);
            json.WriteString("title", Title);
            if (Byline is not null) json.WriteString("byline", Byline);
            json.WriteString("published", LocalDatePattern.Iso.Format(PublishedOn));
            json.WriteString("language", "en");
            json.WriteString("text", string.Join("\n\n", Paragraphs));
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>A text file as a paper's archive would have it: headline, byline, day, paragraphs.</summary>
    public string ToPlainText() =>
        string.Join("\n\n", Paragraphs.Prepend(PublishedOn.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)).Prepend(Byline is null ? Outlet : "By " + Byline).Prepend(Title)) + "\n";

    /// <summary>
    /// The report as if its JSON line had been read, under the same id, without the reading stage.
    /// </summary>
    public Report ToReport()
    {
        var bytes = ToJsonLine();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new Report(ReportId.OfSha256(sha256), sha256, [Address], ReportKind.Report, Handling.Public, ToReading());
    }

    /// <summary>What the reading stage would find in it.</summary>
    public ReportReading ToReading()
    {
        return new ReportReading(ReportText.Join(Blocks()), Title, Outlet, Byline, Address, "en", PublishedBelief.On(PublishedOn, PublishedBasis.Metadata, LocalDatePattern.Iso.Format(PublishedOn)), null, []);
    }

    // What stands before an agency's first words ("FEINDWELL, July 19 (Pentaline) -") is a block of its own.
    private IEnumerable<(BlockKind Kind, string Characters)> Blocks()
    {
        yield return (BlockKind.Title, Title);
        var first = Paragraphs[0];
        if (first.IndexOf(DatelineEnd, StringComparison.Ordinal) is >= 0 and var end)
        {
            yield return (BlockKind.Dateline, first[..(end + DatelineEnd.Length)]);
            first = first[(end + DatelineEnd.Length)..];
        }

        yield return (BlockKind.Body, first);
        for (var at = 1; at < Paragraphs.Length; at++) yield return (EndsWithCredit && at == Paragraphs.Length - 1 ? BlockKind.Credit : BlockKind.Body, Paragraphs[at]);
    }
}
