using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>
/// The values of judgements as one JSON text each: a string, a list of strings, a window {"from","to","text"}, a quantity
/// {"min","max","unit","approximation","text"}, words of another report {"report","exact","prefix","suffix"}. Reading gives
/// null where the text is of another shape.
/// </summary>
public static class SlotValues
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Empties the slot.</summary>
    public const string Empty = "null";

    public static string Of(string text) => JsonSerializer.Serialize(text, Readable);

    public static string Of(IEnumerable<string> texts) => JsonSerializer.Serialize(texts.ToArray(), Readable);

    /// <param name="text">The words that people read ("by the end of June"); null where the days say it.</param>
    public static string Of(DateWindow window, string? text) => JsonSerializer.Serialize(
        new SortedDictionary<string, string?>(StringComparer.Ordinal) { ["from"] = Day(window.From), ["to"] = Day(window.To), ["text"] = text }, Readable);

    public static string Of(decimal? min, decimal? max, string? unit, Approximation approximation, string? text) => JsonSerializer.Serialize(
        new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["min"] = min, ["max"] = max, ["unit"] = unit, ["approximation"] = approximation.Word(), ["text"] = text }, Readable);

    /// <summary>The other side of a ruling of same or different.</summary>
    public static string Of(JudgedWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return JsonSerializer.Serialize(
            new SortedDictionary<string, string>(StringComparer.Ordinal) { ["report"] = words.Report.Value, ["exact"] = words.Exact, ["prefix"] = words.Prefix, ["suffix"] = words.Suffix }, Readable);
    }

    /// <summary>The value as JSON; null where it is none.</summary>
    public static JsonElement? Parse(string? value)
    {
        if (value is null) return null;
        try
        {
            using var document = JsonDocument.Parse(value, new JsonDocumentOptions { MaxDepth = 16 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    public static ImmutableArray<string>? Texts(JsonElement value) =>
        value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => Text(item) is null) ? null : [.. value.EnumerateArray().Select(item => item.GetString()!)];

    public static DateWindow? Window(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !TryDay(value, "from", out var from) || !TryDay(value, "to", out var to) || (from is null && to is null) || from > to) return null;
        return new DateWindow(from, to);
    }

    /// <param name="place">The words of the report that carry it.</param>
    public static Quantity? Quantity(JsonElement value, TextSpan place)
    {
        if (value.ValueKind != JsonValueKind.Object || !TryAmount(value, "min", out var min) || !TryAmount(value, "max", out var max) || (min is null && max is null) || min > max) return null;
        var approximation = Member(value, "approximation") is { } word ? Word<Approximation>(word, LedgerWords.Word) : min == max ? Approximation.Exact : Approximation.Between;
        return approximation is { } meant ? new Quantity(place, place, null, min, max, Member(value, "unit"), meant) : null;
    }

    public static JudgedWords? Words(JsonElement value) => value.ValueKind == JsonValueKind.Object && Member(value, "report") is { } report
        ? new JudgedWords(new ReportId(report), Member(value, "exact") ?? "", Member(value, "prefix") ?? "", Member(value, "suffix") ?? "")
        : null;

    /// <summary>The member of an object where it is a string that isn't empty.</summary>
    public static string? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? Text(member) : null;

    /// <summary>The value of an enumeration that a published word stands for.</summary>
    public static T? Word<T>(string? word, Func<T, string> wordOf)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (wordOf(value) == word) return value;
        }

        return null;
    }

    /// <summary>As people read it: the words given with it, else the days or numbers.</summary>
    public static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Shown)),
        JsonValueKind.Object when Member(value, "text") is { } text => text,
        JsonValueKind.Object when Window(value) is { } window => string.Join(" to ", new[] { Day(window.From), Day(window.To) }.OfType<string>().Distinct(StringComparer.Ordinal)),
        JsonValueKind.Object when Quantity(value, default) is { } quantity => string.Join(" to ", new[] { quantity.Min, quantity.Max }.OfType<decimal>().Distinct().Select(number => number.ToString("0.####", CultureInfo.InvariantCulture))) + (quantity.Unit is { } unit ? " " + unit : ""),
        _ => value.GetRawText(),
    };

    private static string? Day(LocalDate? day) => day is { } held ? LocalDatePattern.Iso.Format(held) : null;

    private static bool TryDay(JsonElement value, string name, out LocalDate? day)
    {
        day = null;
        if (!value.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null) return true;
        if (member.ValueKind != JsonValueKind.String || LocalDatePattern.Iso.Parse(member.GetString()!) is not { Success: true } read) return false;
        day = read.Value;
        return true;
    }

    private static bool TryAmount(JsonElement value, string name, out decimal? amount)
    {
        amount = null;
        if (!value.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null) return true;
        if (member.ValueKind != JsonValueKind.Number || !member.TryGetDecimal(out var read)) return false;
        amount = read;
        return true;
    }
}
