using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Containers;

/// <summary>What programs that collect articles give out, told by its shape, whatever the file's name.</summary>
public sealed class SavedEntryTests
{
    public static TheoryData<string, string, string?> Exports => new()
    {
        { "Wallabag's export", $"[{CollectedSample.Wallabag("https://courier.example/a", Story.Html)}]", "courier.example" },
        { "one entry of Wallabag", CollectedSample.Wallabag("https://courier.example/a", Story.Html), "courier.example" },
        { "a page of Wallabag's interface", $$"""{"page":1,"limit":30,"total":1,"_embedded":{"items":[{{CollectedSample.Wallabag("https://courier.example/a", Story.Html)}}] } }""", "courier.example" },
        { "Miniflux's entries", $$"""{"total":1,"entries":[{{CollectedSample.Miniflux("https://courier.example/a", Story.Html)}}]}""", "Oster Courier" },
        { "the Google Reader interface", $$"""{"id":"user/-/state/com.google/starred","updated":1930000000,"items":[{{CollectedSample.Reader("https://courier.example/a", "summary", Story.Html)}}]}""", "Oster Courier" },
        { "FreshRSS in its own words", $$"""{"items":[{{CollectedSample.Reader("https://courier.example/a", "content", Story.Html)}}]}""", "Oster Courier" },
        { "a line for each item", CollectedSample.Reader("https://courier.example/a", "content", Story.Html).ReplaceLineEndings(" ") + "\n", "Oster Courier" },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public void An_entry_is_a_report_with_what_is_said_of_it(string kind, string export, string? outlet)
    {
        kind.ShouldNotBeEmpty();
        var reading = Opened.Of(export, "export.json").Reading;
        (reading.Title, reading.Url, reading.Outlet, reading.Byline).ShouldBe((Story.Title, "https://courier.example/a", outlet, "Ana Sol"));
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 4));
        reading.ModifiedOn.ShouldBeNull();
        foreach (var paragraph in Story.Paragraphs) reading.Text.Characters.ShouldContain(paragraph);
        reading.Text.Characters.ShouldNotContain("<p>");
    }

    [Fact]
    public void Teasers_are_summaries_and_are_said()
    {
        const string Teaser = "<p>The patrols left. <a href='x'>Read more</a></p>";
        foreach (var entry in (string[])[CollectedSample.Wallabag("https://courier.example/a", Teaser), CollectedSample.Miniflux("https://courier.example/a", Teaser), CollectedSample.Reader("https://courier.example/a", "summary", Teaser)])
        {
            var opened = Opened.Of($"[{entry}]", "export.json");
            opened.Documents.ShouldBeEmpty();
            opened.Codes.ShouldBe([FormatFinding.SummariesOnly]);
        }
    }

    [Fact]
    public void Entries_with_their_articles_are_read_beside_others()
    {
        var opened = Opened.Of($"[{CollectedSample.Miniflux("https://courier.example/a", Story.Html)},{CollectedSample.Miniflux("https://courier.example/b", "Short.")}]", "export.json");
        opened.Documents.Count.ShouldBe(1);
        opened.Codes.ShouldBe([FormatFinding.RowUnreadable]);
    }
}
