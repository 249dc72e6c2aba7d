using System.Text;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests;

/// <summary>A saved file as the tests write it, and its reading as one line a block: "Body: The ministers met."</summary>
internal static class Saved
{
    public const string Sentence = "The ministers of both countries agreed on Monday that the last patrols would leave the valley.";

    public static ReportReading Reads(string content, ReadingHints? hints = null) => Reads(Encoding.UTF8.GetBytes(content), hints);

    public static ReportReading Reads(byte[] content, ReadingHints? hints = null)
    {
        var outcome = ReportReader.Read(content, "saved", hints ?? new ReadingHints());
        outcome.Refusal.ShouldBeNull();
        return outcome.Reading.ShouldNotBeNull();
    }

    public static string? Refusal(byte[] content)
    {
        var outcome = ReportReader.Read(content, "saved", new ReadingHints());
        (outcome.Reading is null).ShouldBe(outcome.Refusal is not null);
        return outcome.Refusal;
    }

    public static string[] Blocks(this ReportReading reading) =>
        [.. reading.Text.Blocks.Select(block => $"{block.Kind}: {reading.Text[block.Span]}")];

    public static string[] Kinds(this ReportReading reading) => [.. reading.Text.Blocks.Select(block => block.Kind.ToString())];

    public static BlockKind KindOf(this ReportReading reading, string characters) =>
        reading.Text.Blocks.First(block => reading.Text[block.Span] == characters).Kind;
}
