using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Floors;
using Pactwatch.Evaluation.Gold;
using Pactwatch.Evaluation.Pages;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Evaluation.Stories;
using Pactwatch.Publishing;
using Pactwatch.Reading;

namespace Pactwatch.Evaluation.Tests;

/// <summary>The scorer that stories are judged by elsewhere prints the same figures, digit for digit.</summary>
public sealed class OtherScorerTests
{
    public static TheoryData<string> Stories => FloorsTests.Stories;

    [Theory]
    [MemberData(nameof(Stories))]
    public void Both_scorers_print_the_same_figures(string name)
    {
        var place = CorpusPlace.Here;
        var story = FloorsFile.Load(place.FloorsPath).Stories.Single(story => story.Name == name);
        if (place.WhySkipped(story) is { } why) Assert.Skip($"{name}: {why}");
        var files = place.FilesOf(story);
        var reports = StoryReader.Read(files.Reports);
        foreach (var day in GoldStory.Load(files.Gold).States.Select(state => state.AsOf).Distinct().Order().Prepend(null))
        {
            var asOf = day is null ? (NodaTime.LocalDate?)null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
            var ledger = StoryReader.Export(reports, asOf, threads: 2);
            Ours(files.Gold, ledger, files.Texts).ShouldBe(Theirs(files.Gold, ledger, files.Texts));
        }
    }

    [Fact]
    public void Both_scorers_agree_on_a_ledger_with_every_kind_of_fault()
    {
        using var story = new SmallStory();
        File.WriteAllText(story.GoldPath, SmallStory.Gold().ToJsonString());
        var ledger = SmallStory.Ledger();
        var accord = ledger["accords"]![0]!;
        accord["undertakings"]![0]!["window"] = new JsonObject { ["from"] = "2026-03-01", ["to"] = "2026-06-30" };
        accord["undertakings"]![1]!["act"] = "buy";
        accord["undertakings"]![1]!["mentions"]!.AsArray().Add(new JsonObject { ["report"] = "r-1", ["text"] = "two posts — will be handed", ["start"] = 3, ["end"] = 9 });
        accord["undertakings"]![1]!["mentions"]!.AsArray().Add(new JsonObject { ["report"] = "r-9", ["text"] = "not held" });
        accord["figures"]![0]!["positions"]![0]!["max"] = null;
        accord["quotes"]![0]!["role"] = null;
        accord["derivations"]!.AsArray().Add(new JsonObject { ["report"] = "r-1", ["origin"] = "Reuters" });
        var bytes = JsonSerializer.SerializeToUtf8Bytes(ledger);

        Ours(story.GoldPath, bytes, story.Texts).ShouldBe(Theirs(story.GoldPath, bytes, story.Texts));
    }

    [Fact]
    public void Both_scorers_of_pages_print_the_same_figures()
    {
        var place = CorpusPlace.Here;
        var pages = FloorsFile.Load(place.FloorsPath).Pages.Single();
        var files = place.FilesOf(pages);
        using var extracted = new MemoryStream();
        // Every third is cut short and loses its date, every seventh is another page's.
        var gold = GoldPage.Load(files.Gold);
        var scorer = new PageScorer();
        for (var at = 0; at < gold.Count; at++)
        {
            var bytes = File.ReadAllBytes(files.PathOf(at % 7 == 0 ? gold[(at + 1) % gold.Count] : gold[at]));
            var reading = ReportReader.Read(at % 3 == 0 ? bytes[..(bytes.Length / 2)] : bytes, gold[at].Source, new ReadingHints()).Reading!;
            scorer.Add(gold[at], reading);
            ExtractJsonWriter.WriteLine(extracted, gold[at].Source, reading, withBlocks: false);
        }

        var ours = scorer.Score().Measurements.Where(measured => measured.Name.StartsWith("text.", StringComparison.Ordinal) || measured.Name.StartsWith("date.", StringComparison.Ordinal));
        var theirs = TheirsOfPages(files.Gold, extracted.ToArray()).Split('\n').Where(line => line.StartsWith("text.", StringComparison.Ordinal) || line.StartsWith("date.", StringComparison.Ordinal));
        ours.Select(measured => $"{measured.Name} {measured.Words}").ShouldBe(theirs.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    private static string TheirsOfPages(string gold, byte[] extracted) => RunScorer("score_extract.py", extracted, path => [gold, path]);

    private static string Ours(string gold, byte[] ledger, string texts)
    {
        var score = new StoryScorer(GoldStory.Load(gold), new ReportTexts(texts)).Score(ExportedLedger.Parse(ledger));
        return string.Join('\n', score.Measurements);
    }

    private static string Theirs(string gold, byte[] ledger, string texts) => RunScorer("score.py", ledger, path => [gold, path, "--texts", texts]);

    private static string RunScorer(string name, byte[] system, Func<string, string[]> arguments)
    {
        var script = Path.GetFullPath(Path.Combine(Environment.GetEnvironmentVariable(CorpusPlace.Variable) ?? Path.Combine(CorpusPlace.FindRepository(), "../shared"), "score", name));
        if (!File.Exists(script)) Assert.Skip($"{name} is not there ({script}).");
        var path = Path.Combine(Directory.CreateTempSubdirectory("pactwatch-scored-").FullName, "system.json");
        File.WriteAllBytes(path, system);
        try
        {
            var start = new ProcessStartInfo("python3", [script, .. arguments(path)]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var python = Process.Start(start)!;
            var printed = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            python.ExitCode.ShouldBe(0, printed);
            return printed.ReplaceLineEndings("\n").TrimEnd('\n');
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not there.");
            return "";
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }
}
