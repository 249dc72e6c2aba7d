using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Storage.Tests;

/// <summary>Reports and judgements to store, each with only what its test is about.</summary>
internal static class SampleReports
{
    public const string Reader = "reader/1";

    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 3, 12, 0);

    public static ReportToStore Report(string words, string source, string reader = Reader, ReportReading? reading = null) =>
        Report(Encoding.UTF8.GetBytes(words), source, reader, reading ?? Reading(words));

    public static ReportToStore Report(byte[] bytes, string source, string reader, ReportReading reading) =>
        new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), source, ReportKind.Report, Handling.Public, reading, reader, "run-1", Noon);

    public static ReportReading Reading(string words) =>
        new(ReportText.Raw(words), null, null, null, null, null, PublishedBelief.Unknown, null, []);

    public static ReportReading ReadingGiven(string words, LocalDate publishedOn) =>
        Reading(words) with { Published = PublishedBelief.On(publishedOn, PublishedBasis.Given) };

    /// <summary>A reading in which nothing is left out.</summary>
    public static ReportReading FullReading()
    {
        const string Characters = "Norland weicht zurück\n\nDer Minister: „Wir gehen.“ 停火 🕊\n\nMehr";
        var text = new ReportText(
            Characters,
            [new Block(BlockKind.Title, new TextSpan(0, 21)), new Block(BlockKind.Body, new TextSpan(23, 54)), new Block(BlockKind.Furniture, new TextSpan(56, 60))]);
        var published = new PublishedBelief(
            new LocalDate(2026, 3, 3), PublishedBasis.Metadata, new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 4), new LocalDate(2025, 3, 3), "the page says 2025, the text tells of 2026", "3. März");
        return new ReportReading(
            text, "Norland weicht zurück", "Nordpost", "A. Æther", "https://nordpost.example/a?b=ö", "de", published, new LocalDate(2026, 3, 5),
            [new Finding("PW1203", "two dates: „heute“", new TextSpan(23, 26)), new Finding("PW1001", "no body")])
        {
            Links = [new TextLink(new TextSpan(23, 35), "https://nordpost.example/ö?a=%22b"), new TextLink(new TextSpan(38, 48), "http://x.example/")],
        };
    }

    /// <summary>The claims of one report; null where they aren't at hand.</summary>
    public static byte[]? TryGetClaims(this IClaimCache cache, ReportId report, string extractorVersion, string anchor) => cache.HeldClaims([(report, anchor)], extractorVersion)[0];

    public static Judgement Judgement(string id, JudgementKind what, ReportId report, string why = "because") =>
        what is JudgementKind.Remove or JudgementKind.Restore
            ? new(id, what, JudgedWords.Of(report), null, null, "ana", Noon, why, null)
            : new(id, what, new JudgedWords(report, "40,000 tonnes", "will ship ", " by the end"), "quantity", "45,000 t", "ana", Noon, why, null);
}
