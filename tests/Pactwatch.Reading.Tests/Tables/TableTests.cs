using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;
using Pactwatch.Reading.Tests.Samples;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Tables;

public sealed class TableTests
{
    private static readonly string Body = string.Join("\\n", Story.Paragraphs);

    /// <summary>As the tools write them, each with the name of the outlet that its reading must have.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        { "trafilatura", $$"""{"title":"T t t t","author":"Ana Sol","hostname":"oc.example","date":"2031-03-04","fingerprint":"1f","id":null,"raw_text":"x","text":"{{Body}}","language":"en","filedate":"2031-03-06","source":"https://oc.example/a","source-hostname":"Oster Courier","excerpt":"x","tags":""}""", "Oster Courier" },
        { "news-please", $$"""{"authors":["Ana Sol"],"date_download":"2031-03-06 10:00:00","date_modify":null,"date_publish":"2031-03-04 10:00:00","description":"x","filename":"a.json","image_url":"https://oc.example/i.png","language":"en","maintext":"{{Body}}","source_domain":"oc.example","title":"T t t t","title_page":null,"url":"https://oc.example/a"}""", "oc.example" },
        { "newspaper", $$"""{"url":"https://oc.example/a","read_more_link":"","language":"en","title":"T t t t","authors":["Ana Sol"],"publish_date":"2031-03-04T10:00:00+00:00","text":"{{Body}}","summary":"","meta_site_name":"Oster Courier","canonical_link":"https://oc.example/a","source_url":"https://oc.example"}""", "Oster Courier" },
        { "readability", $$"""{"title":"T t t t","byline":"Ana Sol","dir":null,"content":"<div><p>{{Body}}</p></div>","textContent":"{{Body}}","excerpt":"x","siteName":"Oster Courier","publishedTime":"2031-03-04","url":"https://oc.example/a"}""", "Oster Courier" },
        { "a news service", $$"""{"status":"ok","articles":[{"source":{"id":null,"name":"Oster Courier"},"author":"Ana Sol","title":"T t t t","description":"x","url":"https://oc.example/a","publishedAt":"2031-03-04T10:00:00Z","content":"{{Body}}"}]}""", "Oster Courier" },
        { "an event service", $$$"""{"articles":{"results":[{"uri":"77","lang":"eng","date":"2031-03-04","url":"https://oc.example/a","title":"T t t t","body":"{{{Body}}}","source":{"uri":"oc.example","title":"Oster Courier"},"authors":[{"name":"Ana Sol"}]}],"totalResults":1}}""", "Oster Courier" },
        { "JSON Feed", $$"""{"version":"https://jsonfeed.org/version/1.1","title":"Oster Courier","items":[{"id":"1","url":"https://oc.example/a","title":"T t t t","content_html":"<p>{{Body}}</p>","date_published":"2031-03-04T10:00:00Z","author":{"name":"Ana Sol"},"source":"Oster Courier"}]}""", "Oster Courier" },
        { "our own", $$"""{"id":"1","title":"T t t t","text":"{{Body}}","published":"2031-03-04","outlet":"Oster Courier","author":"Ana Sol","url":"https://oc.example/a"}""", "Oster Courier" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_other_tools_write_is_read_with_all_that_they_say(string tool, string json, string outlet)
    {
        var reading = Opened.Of(json, "a.json").Reading;
        reading.Title.ShouldBe("T t t t", tool);
        reading.Url.ShouldBe("https://oc.example/a");
        reading.Outlet.ShouldBe(outlet);
        reading.Byline.ShouldBe("Ana Sol");
        (reading.Published.Date, reading.Published.Basis).ShouldBe((new LocalDate(2031, 3, 4), PublishedBasis.Metadata));
        reading.Text.Characters.ShouldContain(Story.Paragraphs[2]);
        reading.Text.Blocks[0].Kind.ShouldBe(BlockKind.Title);
    }

    [Theory]
    [InlineData("title,url,date,text\n\"A, \"\"quoted\"\" title here\",https://a.example/1,2031-03-04,\"{0}\"\n")]
    [InlineData("sep=;\ntitle;url;date;text\nA, \"quoted\" title here;https://a.example/1;2031-03-04;\"{0}\"\n")]
    [InlineData("title\turl\tdate\ttext\r\nA, \"quoted\" title here\thttps://a.example/1\t2031-03-04\t\"{0}\"")]
    [InlineData("Title|URL|Publish Date|Full-Text\nA, \"quoted\" title here|https://a.example/1|2031-03-04|\"{0}\"\n\n")]
    public void Tables_are_read_whatever_their_sign(string csv)
    {
        var reading = Opened.Of(csv.Replace("{0}", Story.Text, StringComparison.Ordinal), "a.csv").Reading;
        reading.Title.ShouldBe("A, \"quoted\" title here");
        reading.Url.ShouldBe("https://a.example/1");
        reading.Text.Blocks.Count(block => block.Kind == BlockKind.Body).ShouldBe(3);
    }

    [Fact]
    public void A_table_in_UTF_16_as_spreadsheets_write_it_is_read()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"title\ttext\r\nThe café accord holds\t{Saved.Sentence}\r\n")];
        Opened.Of(bytes, "a.csv").Reading.Title.ShouldBe("The café accord holds");
    }

    [Theory]
    [InlineData("['Ana Writer']", "Ana Writer")]
    [InlineData("['Ana Writer', \"Bo O'Neil\"]", "Ana Writer, Bo O'Neil")]
    [InlineData("[\"Ana Writer\",\"Cy Hand\"]", "Ana Writer, Cy Hand")]
    [InlineData("[]", null)]
    [InlineData("['']", null)]
    [InlineData("Ana Writer, Cy Hand", "Ana Writer, Cy Hand")]
    [InlineData("[Ana Writer]", "[Ana Writer]")]
    [InlineData("['Ana Writer", "['Ana Writer")]
    public void A_list_of_writers_in_one_cell_is_read_as_their_names(string cell, string? byline) =>
        Opened.Of($"title\tauthors\ttext\nThe accord holds in the valley\t{cell}\t{Saved.Sentence}\n", "a.tsv").Reading.Byline.ShouldBe(byline);

    [Fact]
    public void A_person_can_say_which_column_holds_what()
    {
        var map = ColumnMap.Parse("title=Kop, text = Inhoud", out var fault).ShouldNotBeNull(fault);
        var reading = Opened.Of($"Kop,Inhoud,title\nThe named title here,{Saved.Sentence},Another title\n", "a.csv", ReadingSettings.Default with { Columns = map }).Reading;
        reading.Title.ShouldBe("The named title here");
        var nested = ColumnMap.Parse("text=data.lines", out _).ShouldNotBeNull();
        Opened.Of($$$"""{"data":{"lines":"{{{Saved.Sentence}}}"}}""", "a.json", ReadingSettings.Default with { Columns = nested }).Reading.Text.Characters.ShouldContain(Saved.Sentence);
    }

    [Theory]
    [InlineData("body", "text")]
    [InlineData("text", "body")]
    [InlineData("Inhoud", "maintext")]
    [InlineData("lines", "articleBody")]
    [InlineData("story", "content")]
    public void A_map_leaves_known_names_to_the_other_files_of_a_call(string named, string known)
    {
        var settings = ReadingSettings.Default with { Columns = ColumnMap.Parse($"text={named}", out _).ShouldNotBeNull() };
        Opened.Of($$"""{"{{known}}":"{{Saved.Sentence}}"}""", "a.jsonl", settings).Reading.Text.Characters.ShouldContain(Saved.Sentence);
        Opened.Of($$"""{"{{known}}":"Another text of some words.","{{named}}":"{{Saved.Sentence}}"}""", "a.jsonl", settings).Reading.Text.Characters.ShouldBe(Saved.Sentence);
    }

    [Fact]
    public void A_column_that_is_named_for_one_thing_is_taken_for_no_other()
    {
        var map = ColumnMap.Parse("byline=publisher,text=a,text=b", out _).ShouldNotBeNull();
        var reading = Opened.Of($$"""{"publisher":"Ana Writer","b":"{{Saved.Sentence}}"}""", "a.jsonl", ReadingSettings.Default with { Columns = map }).Reading;
        (reading.Byline, reading.Outlet).ShouldBe(("Ana Writer", null));
    }

    [Theory]
    [InlineData("", "names no column")]
    [InlineData("title", "'title' is no pair")]
    [InlineData("title=", "is no pair")]
    [InlineData("=a", "is no pair")]
    [InlineData("colour=a", "'colour' is nothing that a column can hold")]
    [InlineData("1=a", "'1' is nothing that a column can hold")]
    public void A_map_that_says_nothing_is_refused_in_words(string words, string why)
    {
        ColumnMap.Parse(words, out var fault).ShouldBeNull();
        fault.ShouldNotBeNull().ShouldContain(why);
    }

    [Theory]
    [InlineData("a.csv", "number,place\n1,Drell\n", FormatFinding.NoTextColumn, "--map text=place")]
    [InlineData("a.csv", "Kop;Inhoud;Dag\nA title;A text of some length;1\n", FormatFinding.NoTextColumn, "--map text=Inhoud")]
    [InlineData("a.csv", "title,text\nA title,\n", FormatFinding.RowUnreadable, "hold no text")]
    [InlineData("a.json", """{"articles":[{"url":"https://a.example","title":"x","seendate":"20310304T100000Z","domain":"a.example"}]}""", FormatFinding.SummariesOnly, "save the pages")]
    [InlineData("a.json", "{}", FormatFinding.NoTextColumn, "No column")]
    [InlineData("a.json", "[]", FormatFinding.NoReport, "no rows")]
    [InlineData("a.jsonl", "{\"text\":\n{\"text\"\n", FormatFinding.RowUnreadable, "2 rows can't be read (row 1")]
    [InlineData("a.csv", "title,text\n", FormatFinding.NoReport, "no rows")]
    public void A_table_without_reports_says_what_it_lacks(string name, string content, string code, string words)
    {
        var finding = Opened.Of(content, name).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.IsFailure).ShouldBe((code, true));
        finding.Message.ShouldContain(words);
    }

    [Fact]
    public void One_broken_row_leaves_the_others_readable()
    {
        var opened = Opened.Of($$"""{"text":"{{Body}} A."}""" + "\n{\"text\": broken\n\n7\n" + $$"""{"text":"{{Body}} \ud800 B."}""" + "\n{\"x\":1}\n", "a.jsonl");
        opened.Sources.ShouldBe(["a.jsonl!/#1", "a.jsonl!/#4"]);
        opened.Findings.Select(finding => (finding.Code, finding.IsFailure)).ShouldBe([(FormatFinding.RowUnreadable, true), (FormatFinding.RowUnreadable, false)]);
    }

    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData("\"a,1\",b", "a,1|b")]
    [InlineData("\"a \"\"b\"\"\",", "a \"b\"|")]
    [InlineData("\"never closed, b", "never closed, b")]
    [InlineData("a\"b,c", "a\"b|c")]
    [InlineData("\"a\"x,b", "ax|b")]
    [InlineData("", "")]
    public void Fields_are_cut_and_unquoted(string line, string fields) => string.Join('|', DelimitedLine.Fields(line, ',')).ShouldBe(fields);
}
