using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Containers;

public sealed class EveryFormatTests
{
    public static TheoryData<string, string[]> Sources => new()
    {
        { "page.html", ["page.html"] },
        { "text.txt", ["text.txt"] },
        { "notes.md", ["notes.md"] },
        { "word.docx", ["word.docx"] },
        { "letter.eml", ["letter.eml", "letter.eml!/päge.html"] },
        { "box.mbox", ["box.mbox!/#1", "box.mbox!/#2"] },
        { "saved.mhtml", ["saved.mhtml"] },
        { "crawl.warc", ["crawl.warc!/#1"] },
        { "crawl2.warc.gz", ["crawl2.warc.gz!/#1", "crawl2.warc.gz!/#2"] },
        { "crawl3.wacz", ["crawl3.wacz!/archive/data.warc.gz!/#1", "crawl3.wacz!/archive/data.warc.gz!/#2"] },
        { "rss.xml", ["rss.xml!/#1"] },
        { "atom.xml", ["atom.xml!/#1"] },
        { "feeds.opml", [] },
        { "rows.jsonl", ["rows.jsonl!/#1", "rows.jsonl!/#2"] },
        { "one.json", ["one.json"] },
        { "wallabag.json", ["wallabag.json!/#1"] },
        { "entries.json", ["entries.json!/#1"] },
        { "starred.json", ["starred.json!/#1"] },
        { "table.csv", ["table.csv!/#1"] },
        { "table.tsv", ["table.tsv!/#1"] },
        { "page.html.gz", ["page.html.gz"] },
        { "all.zip", ["all.zip!/a/page.html", "all.zip!/inner.zip!/deep.txt"] },
        { "paper.pdf", ["paper.pdf"] },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Its_reports_are_found_and_named_by_where_they_lie(string name, string[] sources)
    {
        if (name == "paper.pdf" && PdfSample.WhyNot is { } why) Assert.Skip(why);
        var opened = Opened.Of(EveryFormat.Files.Single(file => file.Name == name).Bytes, name);
        opened.Sources.ShouldBe(sources);
        foreach (var (_, outcome) in opened.Documents) outcome.Reading.ShouldNotBeNull(outcome.Refusal).Text.Characters.ShouldContain(Saved.Sentence);
    }

    [Fact]
    public void Every_format_is_among_the_samples() =>
        EveryFormat.Files.Select(file => file.Name).ShouldBe(Sources.Select(row => row.Data.Item1), ignoreOrder: true);

    /// <summary>Each sample under a name that says nothing: its content tells what it is.</summary>
    [Theory]
    [MemberData(nameof(Sources))]
    public void The_format_is_told_from_the_content_where_the_name_says_nothing(string name, string[] sources)
    {
        if (name == "paper.pdf" && PdfSample.WhyNot is { } why) Assert.Skip(why);
        var opened = Opened.Of(EveryFormat.Files.Single(file => file.Name == name).Bytes, "download");
        opened.Sources.ShouldBe([.. sources.Select(source => "download" + source[name.Length..])]);
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        foreach (var (name, bytes) in EveryFormat.Files.Where(file => file.Name != "paper.pdf" || PdfSample.WhyNot is null))
        {
            var (first, second) = (Opened.Of(bytes, name), Opened.Of(bytes, name));
            second.Findings.ShouldBe(first.Findings);
            second.Documents.Select(document => document.Outcome.Reading!.Text.Characters).ShouldBe(first.Documents.Select(document => document.Outcome.Reading!.Text.Characters));
        }
    }
}
