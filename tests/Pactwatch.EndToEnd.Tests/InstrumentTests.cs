using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>An agreement's own text beside reports of it, by the real program: the invented ceasefire of the repository with its gold.</summary>
public sealed class InstrumentTests : IDisposable
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "corpora", "instruments", "marrow-valley");

    private readonly Workplace workplace = new();

    public InstrumentTests()
    {
        foreach (var file in Directory.EnumerateFiles(Corpus, "*", SearchOption.AllDirectories)) workplace.Write(Path.GetRelativePath(Corpus, file), File.ReadAllBytes(file));
    }

    [Fact]
    public void Each_report_stands_to_the_text_as_its_gold_says()
    {
        ReadAll();
        using var ledger = Export();
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpus, "gold.json")));
        var accord = ledger.RootElement.GetProperty("accords").EnumerateArray().ShouldHaveSingleItem();
        var ids = ledger.RootElement.GetProperty("reports").EnumerateArray().ToDictionary(report => report.GetProperty("source").GetString()!, report => report.GetProperty("id").GetString()!);
        var examined = 0;
        foreach (var report in gold.RootElement.GetProperty("reports").EnumerateArray())
        {
            foreach (var telling in report.GetProperty("tells").EnumerateArray())
            {
                var anchor = telling.GetProperty("anchor").GetString()!;
                var (clause, standing) = Told(accord, ids[Path.GetFileName(report.GetProperty("file").GetString()!)], anchor);
                standing.ShouldBe(telling.GetProperty("standing").GetString(), anchor);
                clause.ShouldBe(telling.GetProperty("clause").GetString(), anchor);
                examined++;
            }
        }

        examined.ShouldBe(10);
    }

    [Fact]
    public void The_text_and_its_version_are_one_set_with_clauses_to_the_letter()
    {
        ReadAll();
        using var ledger = Export();
        var accord = ledger.RootElement.GetProperty("accords")[0];
        var parts = accord.GetProperty("instruments").EnumerateArray().ToDictionary(instrument => instrument.GetProperty("part").GetString()!);
        parts.Keys.ShouldBe(["text", "language-version"]);
        parts["language-version"].GetProperty("goesWith").GetString().ShouldBe(parts["text"].GetProperty("report").GetString());
        using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Corpus, "gold.json")));
        Clauses(parts["text"]).ShouldBe(Clauses(gold.RootElement));
        accord.GetProperty("parties").EnumerateArray().Select(party => party.GetString()).ShouldBe(["Tavria", "Upland Front"]);
    }

    [Fact]
    public void Reading_again_keeps_the_ids_and_the_bytes()
    {
        ReadAll();
        var first = workplace.Run("export").Stdout;
        workplace.Run("read", "agreement.txt", "--as", "instrument", "--authority", "signed").ExitCode.ShouldBe(0);
        workplace.Run("export").Stdout.ShouldBe(first);
    }

    [Fact]
    public void The_table_shows_the_text_with_its_clauses_and_what_no_clause_tells()
    {
        ReadAll();
        var table = string.Join(' ', workplace.Run("ledger").Stdout.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        table.ShouldContain("The text: AGREEMENT ON A CEASEFIRE IN THE MARROW VALLEY (signed)");
        table.ShouldContain("Version in another language");
        table.ShouldContain("unconfirmed");
        table.ShouldContain(" alone ");
        table.ShouldContain("reported, not");
    }

    [Fact]
    public void A_person_confirms_a_clause_once_and_it_outlives_a_new_reading()
    {
        ReadAll();
        var clause = ClauseAt("Article 3/Phase 1/1");
        workplace.Run("confirm", clause, "--by", "Ana").Stderr.ShouldContain("Confirmed");
        workplace.Run("confirm", clause, "--by", "Ben").Stderr.ShouldContain("was confirmed before by Ana");
        workplace.Run("read", "agreement.txt", "--as", "instrument", "--authority", "announced").ExitCode.ShouldBe(0);
        var explained = workplace.Run("explain", clause).Stdout;
        explained.ShouldContain("Confirmed by Ana");
        explained.ShouldContain("contradicts clause Article 3/Phase 1/1");
        explained.ShouldContain("Tavria shall release 120 prisoners no later than D+10");
        workplace.Run("confirm", "c-000000000000").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Without_the_text_the_ledger_of_the_reports_says_nothing_of_one()
    {
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        using var ledger = Export();
        foreach (var accord in ledger.RootElement.GetProperty("accords").EnumerateArray())
        {
            accord.GetProperty("instruments").GetArrayLength().ShouldBe(0);
            foreach (var entry in accord.GetProperty("undertakings").EnumerateArray()) entry.GetProperty("standing").ValueKind.ShouldBe(JsonValueKind.Null);
        }

        workplace.Run("ledger").Stdout.ShouldNotContain("the text");
    }

    [Fact]
    public void A_text_in_another_language_alone_is_kept_with_a_finding()
    {
        workplace.Run("read", "agreement.fr.txt", "--as", "instrument", "--authority", "signed").ExitCode.ShouldBe(0);
        workplace.Run("ledger").ExitCode.ShouldBe(0);
        workplace.Run("show", "agreement.fr.txt").ToString().ShouldContain("isn't read");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("   \n\n", 1)]
    [InlineData("PACT\n", 0)]
    [InlineData("1.\n\n2.\n\n(a)\n", 0)]
    public void A_text_of_next_to_nothing_is_refused_or_kept(string text, int exitCode)
    {
        workplace.Write("little.txt", text);
        workplace.Run("read", "little.txt", "--as", "instrument", "--authority", "draft").ExitCode.ShouldBe(exitCode);
        workplace.Run("ledger").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void An_instrument_needs_its_authority_and_a_report_has_none()
    {
        workplace.Run("read", "agreement.txt", "--as", "instrument").ExitCode.ShouldBe(2);
        workplace.Run("read", "agreement.txt", "--authority", "signed").ExitCode.ShouldBe(2);
        workplace.Run("read", "agreement.txt", "--as", "instrument", "--authority", "sealed").ExitCode.ShouldBe(2);
    }

    public void Dispose() => workplace.Dispose();

    private void ReadAll()
    {
        workplace.Run("read", "agreement.txt", "agreement.fr.txt", "--as", "instrument", "--authority", "signed").ExitCode.ShouldBe(0);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
    }

    private JsonDocument Export() => JsonDocument.Parse(workplace.Run("export", "--format", "json").Stdout);

    private string ClauseAt(string path)
    {
        using var ledger = Export();
        return ledger.RootElement.GetProperty("accords")[0].GetProperty("instruments")[0].GetProperty("clauses").EnumerateArray().First(clause => clause.GetProperty("path").GetString() == path).GetProperty("id").GetString()!;
    }

    private static (string? Clause, string Standing) Told(JsonElement accord, string report, string anchor)
    {
        foreach (var entry in accord.GetProperty("undertakings").EnumerateArray())
        {
            foreach (var mention in entry.GetProperty("mentions").EnumerateArray().Where(mention => mention.GetProperty("report").GetString() == report && mention.GetProperty("text").GetString()!.Contains(anchor, StringComparison.Ordinal)))
            {
                var matches = entry.GetProperty("clauseMatches").EnumerateArray().Where(match => match.GetProperty("report").GetString() == report && match.GetProperty("start").GetInt32() == mention.GetProperty("start").GetInt32()).ToList();
                return matches.Count == 0 ? (null, "not-in-text") : (matches[0].GetProperty("path").GetString(), matches[0].GetProperty("relation").GetString()!);
            }
        }

        return (null, "nothing");
    }

    private static List<(string?, int, int)> Clauses(JsonElement text) =>
        [.. text.GetProperty("clauses").EnumerateArray().Select(clause => (clause.GetProperty("path").GetString(), clause.GetProperty("start").GetInt32(), clause.GetProperty("end").GetInt32()))];
}
