using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>read and extract on a folder that holds one file of every format, and on such that mean harm.</summary>
public sealed class FormatsTests : IDisposable
{
    private static readonly string[] Sources =
    [
        "all.zip!/a/page.html", "all.zip!/inner.zip!/deep.txt", "atom.xml!/#1", "box.mbox!/#1", "box.mbox!/#2", "crawl.warc!/#1", "crawl2.warc.gz!/#1", "crawl2.warc.gz!/#2",
        "entries.json!/#1", "letter.eml", "letter.eml!/päge.html", "notes.md", "one.json", "page.html", "page.html.gz", "paper.pdf", "rows.jsonl!/#1", "rows.jsonl!/#2", "rss.xml!/#1", "saved.mhtml",
        "starred.json!/#1", "table.csv!/#1", "table.tsv!/#1", "text.txt", "wallabag.json!/#1", "word.docx",
    ];

    private readonly Workplace workplace = new();

    [Fact]
    public void A_folder_with_one_of_each_is_read_and_reading_it_again_adds_nothing()
    {
        SkipWithoutProgram();
        WriteEveryFormat();
        var result = workplace.Run("read", "in");
        result.ExitCode.ShouldBe(0, result.ToString());
        // The pages of crawl3.wacz are those of crawl2.warc.gz: one report, two sources.
        Lines(result.Stdout).Select(line => line.Split('\t')[1]).ShouldBe(Sources);
        result.Stderr.ShouldContain("feeds.opml: It is a list of 1 feed");
        result.Stderr.ShouldContain("rss.xml: 1 item holds only a summary");
        var again = workplace.Run("read", "in");
        (again.ExitCode, again.Stdout).ShouldBe((0, ""));
        again.Stderr.ShouldContain("0 reports added, 28 already held");
    }

    [Fact]
    public void Extract_writes_a_line_for_each_and_takes_any_format_from_stdin()
    {
        SkipWithoutProgram();
        WriteEveryFormat();
        var lines = Lines(workplace.Run("extract", "in").Stdout);
        lines.Length.ShouldBe(Sources.Length + 2);
        lines.ShouldAllBe(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!.Contains("the last patrols would leave the valley", StringComparison.Ordinal));
        var feed = Encoding.UTF8.GetString(EveryFormat.Files.Single(file => file.Name == "rss.xml").Bytes);
        var fromStdin = workplace.RunWith(new Dictionary<string, string>(), feed, "extract", "-");
        JsonDocument.Parse(fromStdin.Stdout).RootElement.GetProperty("source").GetString().ShouldBe("-!/#1");
    }

    [Fact]
    public void Files_that_mean_harm_are_named_with_their_limit_and_the_rest_is_read()
    {
        workplace.Write("in/good.txt", InventedStory.Reports["northwire.txt"]);
        workplace.Write("in/bomb.zip", new ZipSample().Add("zeros.txt", new byte[50_000_000]).Add("fine.txt", Story.Text).Bytes());
        workplace.Write("in/out.zip", new ZipSample().Add("../../out.txt", Story.Text).Bytes());
        workplace.Write("in/laughs.xml", "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>");
        workplace.Write("in/cut.warc", new WarcSample().Page("https://a.example/1", "one").Page("https://a.example/2", "two").Bytes()[..^50]);
        workplace.Write("in/odd.csv", "number,place\n1,Drell\n");
        var before = Directory.GetFiles(workplace.Folder, "*", SearchOption.AllDirectories).Length;
        var result = workplace.Run("read", "in");
        result.ExitCode.ShouldBe(3, result.ToString());
        foreach (var (name, code) in new[] { ("bomb.zip!/zeros.txt", "PW1104"), ("out.zip!/", "PW1123"), ("laughs.xml", "PW1108"), ("cut.warc!/#2", "PW1101"), ("odd.csv", "PW1112") })
            result.Stderr.Split('\n').ShouldContain(line => line.StartsWith("not read: ", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal) && line.EndsWith($"({code})", StringComparison.Ordinal), $"{name}\n{result}");
        Lines(result.Stdout).Select(line => line.Split('\t')[1]).ShouldBe(["bomb.zip!/fine.txt", "cut.warc!/#1", "good.txt"]);
        // The store and its lock are new; nothing was written by the name of an entry.
        Directory.GetFiles(workplace.Folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("pactwatch.db", StringComparison.Ordinal)).Count().ShouldBe(before);
        File.Exists(Path.Combine(Path.GetDirectoryName(workplace.Folder)!, "out.txt")).ShouldBeFalse();
    }

    [Fact]
    public void Without_its_program_a_PDF_is_refused_with_what_to_install()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the path of programs is another one there");
        workplace.Write("in/paper.pdf", PdfSample.Paper());
        workplace.Write("in/good.txt", InventedStory.Reports["northwire.txt"]);
        var environment = new Dictionary<string, string> { ["PATH"] = "/nowhere" };
        var result = workplace.RunWith(environment, null, "read", "in");
        result.ExitCode.ShouldBe(3, result.ToString());
        result.Stderr.ShouldContain("install poppler-utils");
        result.Stderr.ShouldContain("(PW1114)");
        workplace.RunWith(environment, null, "doctor").Stdout.ShouldContain("no pdftotext");
    }

    [Fact]
    public void Doctor_tells_which_pdftotext_runs()
    {
        SkipWithoutProgram();
        workplace.Run("doctor").Stdout.ShouldContain($"pdftotext {Pactwatch.Reading.Pdf.PdfTextProgram.Version()}");
    }

    [Fact]
    public void Interrupted_it_does_not_wait_for_a_PDF_and_leaves_no_program_behind()
    {
        SkipWithoutProgram();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the programs that run are looked up in /proc");
        workplace.Write("in/a.txt", InventedStory.Reports["northwire.txt"]);
        workplace.Write("in/loop.pdf", PdfSample.Endless());
        using var process = workplace.Start(new Dictionary<string, string>(), "read", "in");
        var wait = Stopwatch.StartNew();
        while (Children(process.Id).Count == 0 && wait.Elapsed < TimeSpan.FromSeconds(30)) Thread.Sleep(50);
        var children = Children(process.Id);
        children.ShouldNotBeEmpty();
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        process.WaitForExit(30_000).ShouldBeTrue();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        process.ExitCode.ShouldBe(130);
        process.StandardError.ReadToEnd().ShouldContain("1 of 2 files are left");
        children.ShouldAllBe(child => !IsRunning(child));
    }

    [Fact]
    public void Killed_it_takes_its_program_with_it()
    {
        SkipWithoutProgram();
        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "there is no setpriv, by which a child dies with its parent");
        workplace.Write("loop.pdf", PdfSample.Endless());
        using var process = workplace.Start(new Dictionary<string, string>(), "extract", "loop.pdf");
        var wait = Stopwatch.StartNew();
        while (!Children(process.Id).Exists(child => NameOf(child) == "pdftotext") && wait.Elapsed < TimeSpan.FromSeconds(30)) Thread.Sleep(50);
        var children = Children(process.Id);
        children.ShouldNotBeEmpty();
        process.Kill();
        process.WaitForExit();
        for (var tries = 0; tries < 100 && children.Exists(IsRunning); tries++) Thread.Sleep(50);
        children.ShouldAllBe(child => !IsRunning(child));
    }

    [Fact]
    public void A_map_names_the_columns_and_one_that_says_nothing_is_wrong_usage()
    {
        workplace.Write("a.csv", $"kop,inhoud\nThe title of this row,\"{Story.Text}\"\n");
        workplace.Run("read", "a.csv").ExitCode.ShouldBe(1);
        workplace.Run("read", "a.csv", "--map", "title=kop,text=inhoud").ExitCode.ShouldBe(0);
        workplace.Run("reports").Stdout.ShouldContain("The title of this row");
        var result = workplace.Run("read", "a.csv", "--map", "colour=kop");
        (result.ExitCode, result.Stderr).ShouldSatisfyAllConditions(
            one => one.ExitCode.ShouldBe(2), one => one.Stderr.ShouldContain("--map: 'colour' is nothing that a column can hold; these are: text, html"));
    }

    public void Dispose() => workplace.Dispose();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void SkipWithoutProgram()
    {
        if (PdfSample.WhyNot is { } why) Assert.Skip(why);
    }

    private static List<int> Children(int parent) =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Where(id => Status(id, "PPid:") == parent.ToString(CultureInfo.InvariantCulture))];

    private static bool IsRunning(int id) => Status(id, "State:") is { } state && state[0] is not ('Z' or 'X');

    private static string? NameOf(int id) => Status(id, "Name:");

    private static string? Status(int id, string field)
    {
        try
        {
            return Array.Find(File.ReadAllLines($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status"), line => line.StartsWith(field, StringComparison.Ordinal))?[field.Length..].Trim();
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    private void WriteEveryFormat()
    {
        foreach (var (name, bytes) in EveryFormat.Files) workplace.Write("in/" + name, bytes);
        workplace.Write("in/page_files/frame.html", Story.Page("frame"));
    }
}
