using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Generated;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Searching;

/// <summary>An embedded store of very many generated reports.</summary>
internal static class GeneratedStore
{
    public static void Make(string path, int count)
    {
        using var store = SqliteReportStore.OpenForWriting(path);
        for (var first = 0; first < count; first += 500) store.Add([.. Enumerable.Range(first, Math.Min(500, count - first)).Select(Report)]);
    }

    /// <summary>Some 400 words, of a vocabulary of some thousands, of which the first ones are common.</summary>
    private static ReportToStore Report(int number)
    {
        var draw = new Draw((ulong)number + 1);
        var text = new StringBuilder(FormattableString.Invariant($"The report number{number} tells of the talks. "));
        if (number % 4 == 0) text.Append("The minister said that the harbour office is closed. ");
        for (var n = 0; n < 400; n++) text.Append(Word(draw)).Append(n % 15 == 14 ? ". " : " ");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var reading = new ReportReading(
            ReportText.Join([(BlockKind.Title, FormattableString.Invariant($"Talks, day {number % 900}")), (BlockKind.Body, text.ToString())]), FormattableString.Invariant($"Talks, day {number % 900}"), FormattableString.Invariant($"Outlet {number % 40}"), null, null, "en",
            PublishedBelief.On(new LocalDate(2031, 1, 1).PlusDays(number % 900), PublishedBasis.Metadata), null, []);
        return new ReportToStore(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), FormattableString.Invariant($"{number}.txt"), ReportKind.Report, Handling.Public, reading, "bench", "n-bench", Instant.FromUnixTimeSeconds(0));
    }

    private static string Word(Draw draw)
    {
        var rank = draw.Below(draw.Below(6_000) + 1);
        return FormattableString.Invariant($"{"ab"[rank % 2]}{"aeiou"[rank / 2 % 5]}{"lmnrst"[rank / 10 % 6]}{"aeiou"[rank / 60 % 5]}{"bdgkp"[rank / 300 % 5]}{(rank >= 1_500 ? "esk" : "")}{(rank >= 3_000 ? "ar" : "")}");
    }
}
