using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Language;
using Pactwatch.Publishing;

namespace Pactwatch.Tests.Publishing;

public class CodePointOffsetsTests
{
    [Theory]
    [InlineData("abc", 0, 0)]
    [InlineData("abc", 3, 3)]
    [InlineData("a🕊b", 1, 1)]
    [InlineData("a🕊b", 3, 2)]
    [InlineData("a🕊b", 4, 3)]
    [InlineData("🕊🕊", 4, 2)]
    [InlineData("a🕊b", 2, 1)] // inside the pair: as before it
    public void An_offset_counts_the_code_points_before_it(string text, int offset, int expected) =>
        new CodePointOffsets(text)[offset].ShouldBe(expected);

    [Fact]
    public void A_span_that_cuts_a_pair_takes_it_in_whole() =>
        new CodePointOffsets("a🕊b").Whole(new TextSpan(2, 4)).ShouldBe(new TextSpan(1, 4));

    [Fact]
    public void A_surrogate_alone_counts_as_one() =>
        new CodePointOffsets("a\uD83Db").Length.ShouldBe(3);

    [Fact]
    public void The_slice_at_code_points_is_the_slice_at_code_units()
    {
        var texts = Gen.Elements("a", " ", "é", "e\u0301", "🕊", "𝔘", "中", "\uFFFF", "\"", "\n").ListOf().Select(string.Concat);
        var cases = from text in texts
                    from start in Gen.Choose(0, text.Length)
                    from end in Gen.Choose(start, text.Length)
                    select (text, span: new TextSpan(start, end));
        Prop.ForAll(cases.ToArbitrary(), drawn =>
        {
            var offsets = new CodePointOffsets(drawn.text);
            var span = offsets.Whole(drawn.span);
            var runes = drawn.text.EnumerateRunes().ToArray();
            var slice = string.Concat(runes[offsets[span.Start]..offsets[span.End]].Select(rune => rune.ToString()));
            return slice == span.In(drawn.text) && offsets.Length == runes.Length;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Every mention of a written ledger, with astral characters strewn into its report.</summary>
    [Fact]
    public void Every_mention_written_is_the_slice_of_the_text_written()
    {
        var fillers = Gen.Elements("", "🕊", "𝔘𝔘", "é", "中").ListOf(3);
        Prop.ForAll(fillers.ToArbitrary(), drawn =>
        {
            var characters = drawn[0] + InventedLedger.Words.Replace(" she", drawn[1] + " she", StringComparison.Ordinal).Replace("minister", "minister" + drawn[2], StringComparison.Ordinal);
            var stream = new MemoryStream();
            LedgerJsonWriter.Write(stream, InventedLedger.Of(InventedLedger.Report(characters)), new LedgerExport("0.1.0", WithText: true));
            using var ledger = JsonDocument.Parse(stream.ToArray());
            var text = ledger.RootElement.GetProperty("reports")[0].GetProperty("text").GetString()!.EnumerateRunes().ToArray();
            var mentions = Mentions(ledger.RootElement.GetProperty("accords")).ToArray();
            return mentions.Length == 8 && mentions.All(mention =>
                string.Concat(text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]) == mention.GetProperty("text").GetString());
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<JsonElement> Mentions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Mentions),
        JsonValueKind.Object when element.TryGetProperty("start", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Mentions(property.Value)),
        _ => [],
    };
}
