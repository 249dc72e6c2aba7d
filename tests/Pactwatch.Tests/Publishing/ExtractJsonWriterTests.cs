using System.Text.Json;
using Pactwatch.Publishing;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing;

public class ExtractJsonWriterTests
{
    private static readonly ReportReading Reading = new(
        ReportText.Join([(BlockKind.Title, "Title"), (BlockKind.Furniture, "Home | News"), (BlockKind.Body, "First 🕊."), (BlockKind.Quote, "A quote."), (BlockKind.Credit, "Photo: X")]),
        "Title", "Northwire", null, null, "en", PublishedBelief.Unknown, null, []);

    [Fact]
    public void Text_is_the_body_alone() =>
        Write(withBlocks: false).GetProperty("text").GetString().ShouldBe("First 🕊.\n\nA quote.");

    [Fact]
    public void Blocks_cover_the_stored_text_in_code_points()
    {
        var extract = Write(withBlocks: true);
        extract.GetProperty("storedText").GetString().ShouldBe(Reading.Text.Characters);
        extract.GetProperty("blocks").EnumerateArray().Select(block => (block.GetProperty("kind").GetString(), block.GetProperty("start").GetInt32(), block.GetProperty("end").GetInt32()))
            .ShouldBe([("title", 0, 5), ("furniture", 7, 18), ("body", 20, 28), ("quote", 30, 38), ("credit", 40, 48)]);
    }

    [Fact]
    public void What_is_not_known_is_null()
    {
        var extract = Write(withBlocks: false);
        extract.GetProperty("byline").ValueKind.ShouldBe(JsonValueKind.Null);
        extract.GetProperty("published").GetProperty("date").ValueKind.ShouldBe(JsonValueKind.Null);
        extract.GetProperty("published").GetProperty("basis").GetString().ShouldBe("none");
    }

    private static JsonElement Write(bool withBlocks)
    {
        var stream = new MemoryStream();
        ExtractJsonWriter.WriteLine(stream, "a.html", Reading, withBlocks);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
