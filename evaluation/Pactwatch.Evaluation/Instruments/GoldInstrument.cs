using System.Text.Json;
using Pactwatch.Evaluation.Exported;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>The gold of an agreement's own text: its clauses, what they bind whom to, and what sentences and reports make of them.</summary>
/// <param name="Text">The file of the text, beside the gold.</param>
/// <param name="Versions">Files of the same text in other languages.</param>
/// <param name="Lead">The sentence that the report of each of <paramref name="Sentences"/> begins with.</param>
internal sealed record GoldInstrument(
    string Text, string Authority, string Signed, IReadOnlyList<string> Versions, IReadOnlyList<GoldClause> Clauses, string Lead, IReadOnlyList<GoldTelling> Sentences, IReadOnlyList<GoldTeller> Reports)
{
    private const string Known = "instrument";

    /// <exception cref="JsonException">The file holds no such gold; the message says where.</exception>
    public static GoldInstrument Load(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = file.RootElement;
        var clock = root.ValueOf("clock") is { } start && start.WordsOf("term") is { } term ? new GoldClock(term, start.WordsOf("event") ?? term) : null;
        return new GoldInstrument(
            root.WordsOf(Known) ?? throw new JsonException($"{path} names no {Known}."),
            root.WordsOf("authority") ?? throw new JsonException($"{path} gives no authority."),
            root.WordsOf("signed") ?? throw new JsonException($"{path} doesn't say when the text was signed."),
            [.. root.ListOf("versions").Select(version => version.WordsOf("file")).OfType<string>()],
            [.. root.ListOf("clauses").Select(clause => GoldClause.Of(clause, clock))],
            root.WordsOf("lead") ?? "",
            [.. root.ListOf("sentences").Select(GoldTelling.Of)],
            [.. root.ListOf("reports").Select(report => new GoldTeller(report.WordsOf("file") ?? "", [.. report.ListOf("tells").Select(GoldTelling.Of)]))]);
    }
}
