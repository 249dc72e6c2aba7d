using System.Text.Json;

namespace Pactwatch.Evaluation.Exported;

/// <summary>A mention with its slots: its own, else those of the entry that holds it.</summary>
internal sealed class ExportedMention(JsonElement item, JsonElement holder, JsonElement mention, string file)
{
    /// <summary>The file of its report, without folders.</summary>
    public string File => file;

    public string? Report => mention.WordsOf("report");

    /// <summary>Id of the entry that it belongs to.</summary>
    public string? Group => item.WordsOf("id");

    public string Text => WordsOf("text") ?? "";

    public int Start => ValueOf("start") is { } start ? start.GetInt32() : 0;

    public int End => ValueOf("end") is { } end ? end.GetInt32() : 0;

    public string? Act => WordsOf("act");

    public IReadOnlyList<string> Actor => ValueOf("actor").Words();

    public IReadOnlyList<string> Places => ValueOf("places").Words();

    public string? WindowFrom => DayOf("from");

    public string? WindowTo => DayOf("to");

    public bool HasWindow => WindowFrom is not null || WindowTo is not null;

    /// <summary>The words of the quantity; empty where there is none.</summary>
    public string Quantity => ValueOf("quantity") switch
    {
        { ValueKind: JsonValueKind.Object } quantity => quantity.WordsOf("text") ?? "",
        { ValueKind: JsonValueKind.String } words => words.GetString()!,
        _ => "",
    };

    public decimal? Min => NumberOf("min");

    public decimal? Max => NumberOf("max");

    public string Unit => WordsOf("unit") ?? "";

    public string Measure => WordsOf("measure") ?? "";

    public string Speaker => WordsOf("speaker") ?? "";

    public string Role => WordsOf("role") ?? "";

    public string? Style => WordsOf("style");

    public string? State => WordsOf("state");

    private string? WordsOf(string slot) => ValueOf(slot) is { ValueKind: JsonValueKind.String } words ? words.GetString() : null;

    // A slot that the mention leaves null is the holder's; one that the holder leaves null is unknown, even where the item has it.
    private JsonElement? ValueOf(string slot)
    {
        if (mention.ValueOf(slot) is { } own) return own;
        if (slot is "mentions" or "positions") return null;
        return holder.TryGetProperty(slot, out _) ? holder.ValueOf(slot) : item.ValueOf(slot);
    }

    private string? DayOf(string end) => ValueOf("window")?.WordsOf(end) is { Length: > 0 } day ? day : null;

    private decimal? NumberOf(string slot) => ValueOf(slot) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;
}
