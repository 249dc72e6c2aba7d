using System.Text.Json;

namespace Pactwatch.Evaluation.Gold;

/// <summary>What a careful reader finds in the reports of one story ("pactwatch-gold/1"). Reports are named by their files.</summary>
internal sealed record GoldStory
{
    public required IReadOnlyDictionary<string, GoldReport> Reports { get; init; }

    public required IReadOnlyList<GoldUndertaking> Undertakings { get; init; }

    public required IReadOnlyList<GoldFigure> Figures { get; init; }

    public required IReadOnlyList<GoldQuote> Quotes { get; init; }

    public required IReadOnlyList<GoldDiscrepancy> Discrepancies { get; init; }

    public IReadOnlyList<GoldState> States { get; init; } = [];

    /// <exception cref="JsonException">The file isn't a gold story; the message says where.</exception>
    public static GoldStory Load(string path)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<GoldStory>(stream, JsonSerializerOptions.Web) ?? throw new JsonException($"{path} holds no gold story.");
    }
}
