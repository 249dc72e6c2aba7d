using System.IO.Compression;
using System.Text;
using NodaTime;
using Pactwatch.Cli;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Publishing;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Briefs;
using Pactwatch.Publishing.JudgementFiles;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>
/// A protected report leaves the house in no format, nor does a judgement that quotes it; its number does. The formats are
/// those of the command line itself: one that is added is tried as well.
/// </summary>
public sealed class WithheldTests : IDisposable
{
    private const string Secret = "Headline: Zarvanholt papers\nOutlet: Zarvanholt Gazette\nPublished: March 5, 2026\n\nUnder the accord with Suderia, Norland will hand the Zarvanholt lighthouse to the Oster strip by August 14, 2026, its envoy Ibrik Quellmar told the Zarvanholt Gazette.\n";

    private static readonly Instant At = Instant.FromUtc(2026, 6, 13, 8, 0);

    private readonly Workplace workplace = new();

    [Fact]
    public void Protected_words_leave_the_house_in_no_format_and_their_number_in_every_one()
    {
        InventedStory.WriteTo(workplace);
        workplace.Write("reports/secret.txt", Secret);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        using var store = SqliteReportStore.OpenForWriting(workplace.Store);
        var (secret, standard) = (store.Reports().Single(report => report.Source.EndsWith("secret.txt", StringComparison.Ordinal)), store.Reports().Single(report => report.Source.EndsWith("standard.txt", StringComparison.Ordinal)));
        string[] canaries = ["zarvanholt", "quellmar", "lighthouse", "2026-08-14", "August 14", secret.Id.Value, secret.Sha256, "secret.txt"];

        // Told while it was public, so that what is written later has something to withhold.
        foreach (var format in SubscriberFormats.All.Values) format.Tell(store, HeldLedger.ForExport(store, null, 1).Ledger, At);
        Written(store).ShouldAllBe(format => Found(canaries, format.Text).Any(), "the words of the report were in no format before");

        store.Add([new ReportToStore(store.RawBytes(secret.Id), secret.Sha256, secret.Source, secret.Kind, Handling.Protected, secret.Reading, "protected/1", "run", At)]);
        foreach (var judgement in Judgements(secret, standard)) store.Append(judgement);

        var all = Written(store);
        all.Count.ShouldBe(LedgerFormats.All.Count + SubscriberFormats.All.Count + 4);
        foreach (var (name, text) in all)
        {
            Found(canaries, text).ShouldBeEmpty(name);
            Found(["1 protected report", "protectedReports\": 1", "protectedReports\":1"], text).ShouldNotBeEmpty($"{name} does not tell how many were withheld");
        }

        var open = HeldLedger.Withheld(store).WithoutThem(store.Judgements());
        open.Select(judgement => judgement.Id).ShouldBe(["j-clean"]);
        Found(canaries, TextOf(stream => JudgementFile.Write(stream, open))).ShouldBeEmpty();
        workplace.Run("judgements", "export").Stderr.ShouldContain("5 judgements are withheld");
        all.Single(format => format.Name == "json").Text.ShouldContain("j-clean");
    }

    public void Dispose() => workplace.Dispose();

    private static IEnumerable<string> Found(IEnumerable<string> words, string text) => words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Judgement> Judgements(Report secret, Report open)
    {
        var words = new JudgedWords(open.Id, "Norland is to leave the Oster strip by June 30, 2026", "", "");
        yield return new Judgement("j-clean", JudgementKind.Confirm, words, null, null, "Ana", At, "as printed", null);
        yield return new Judgement("j-value", JudgementKind.Edit, words, "actor", "\"Quellmar\"", "Ana", At, "", null);
        yield return new Judgement("j-why", JudgementKind.Edit, words, "phase", "\"first\"", "Ana", At, "the Zarvanholt papers say so", null);
        yield return new Judgement("j-side", JudgementKind.Same, words, null, $"{{\"report\":\"{secret.Id}\",\"exact\":\"Norland\",\"prefix\":\"\",\"suffix\":\"\"}}", "Ana", At, "", null);
        yield return new Judgement("j-on-it", JudgementKind.Doubt, new JudgedWords(secret.Id, "Zarvanholt papers", "", ""), null, "\"is it true?\"", "Ana", At, "", null);
        yield return new Judgement("j-undo", JudgementKind.Restore, words, null, null, "Ana", At + Duration.FromHours(1), "", "j-value");
    }

    /// <summary>Every format with its text; the texts of all its files where it is a ZIP.</summary>
    private static List<(string Name, string Text)> Written(IWatchStore store)
    {
        var (ledger, protectedReports) = HeldLedger.ForExport(store, null, 1);
        var export = new LedgerExport("0.1.0", WithText: true, ProtectedReports: protectedReports);
        var brief = Brief.Of(ledger, new LocalDate(2026, 1, 1), export);
        var pages = LedgerPages.Open();
        List<(string Name, Action<Stream> Write)> formats =
        [
            .. LedgerFormats.All.Select(format => (format.Key, (Action<Stream>)(stream => format.Value(stream, ledger, export)))),
            .. SubscriberFormats.All.Select(format => (format.Key, (Action<Stream>)(stream => format.Value.Write(stream, format.Value.Tell(store, ledger, At + Duration.FromDays(1)), null, protectedReports)))),
            ("dossier", stream => pages.WriteDossier(stream, ledger, protectedReports)),
            ("brief html", stream => pages.WriteBrief(stream, brief)),
            ("brief docx", stream => BriefDocument.Write(stream, brief)),
            ("brief markdown", stream => BriefMarkdown.Write(stream, brief)),
        ];
        return [.. formats.Select(format => (format.Name, TextOf(format.Write)))];
    }

    private static string TextOf(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        if (stream.Length < 2 || stream.GetBuffer()[0] != 'P' || stream.GetBuffer()[1] != 'K') return Unfolded(Encoding.UTF8.GetString(stream.ToArray()));
        using var zip = new ZipArchive(new MemoryStream(stream.ToArray()));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);
}
