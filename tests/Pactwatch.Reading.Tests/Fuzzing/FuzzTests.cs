using System.Diagnostics;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Fuzzing;

/// <summary>
/// Damaged files of every format: each is read or refused, in time, and nothing is thrown. What a run does in its time
/// differs between machines; a file that fails is named by its sample and seed, which give it again anywhere.
/// </summary>
[Collection(Alone.Name)]
public sealed class FuzzTests
{
    private static readonly TimeSpan Duration = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1" ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BudgetOfOne = TimeSpan.FromSeconds(6);

    // A process for each: fewer of them, so that the other formats get their share.
    private const ulong EveryPdf = 20;
    private const int MostFaults = 20;

    [Fact]
    public void Damaged_files_of_every_format_are_read_or_refused()
    {
        var watch = Stopwatch.StartNew();
        var files = 0;
        var faults = new List<string>();
        for (ulong seed = 1; watch.Elapsed < Duration && faults.Count < MostFaults; seed++)
        {
            foreach (var (name, bytes) in EveryFormat.Files)
            {
                if (name == "paper.pdf" && (PdfSample.WhyNot is not null || seed % EveryPdf != 0)) continue;
                if (Fault(new Mutator(seed).Mutate(bytes), name, seed) is { } fault) faults.Add(fault);
                files++;
            }
        }

        faults.ShouldBeEmpty();
        files.ShouldBeGreaterThan(EveryFormat.Files.Count * 5);
    }

    /// <summary>Seeds that found a fault once.</summary>
    [Theory]
    [InlineData("rows.jsonl", 3)]
    [InlineData("page.html", 13047)]
    [InlineData("rows.jsonl", 1413)]
    [InlineData("wallabag.json", 992)]
    public void What_was_found_once_stays_mended(string name, ulong seed) =>
        Fault(new Mutator(seed).Mutate(EveryFormat.Files.Single(file => file.Name == name).Bytes), name, seed).ShouldBeNull();

    /// <summary>The framework refuses it by an exception of its own (seed 13047 had made it of utf-8).</summary>
    [Fact]
    public void A_page_that_names_UTF_7_is_read_as_something_else() =>
        Saved.Reads([.. "<meta charset=\"utf-7\"><p>Caf"u8, 0xE9, .. System.Text.Encoding.UTF8.GetBytes($" talks. {Saved.Sentence}</p>")]).Text.Characters.ShouldContain("Caf");

    private static string? Fault(byte[] bytes, string name, ulong seed)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var stream = new MemoryStream(bytes);
            foreach (var item in FileOpener.Open(stream, name, name, new ReadingHints(), ReadingSettings.Default, CancellationToken.None))
            {
                if (item.Document?.Read(CancellationToken.None) is { } outcome && (outcome.Reading is null) == (outcome.Refusal is null)) return $"{name} with seed {seed}: neither reading nor refusal";
            }
        }
        catch (Exception fault)
        {
            return $"{name} with seed {seed}: {fault}";
        }

        return watch.Elapsed > BudgetOfOne && name != "paper.pdf" ? $"{name} with seed {seed} took {watch.Elapsed}" : null;
    }
}
