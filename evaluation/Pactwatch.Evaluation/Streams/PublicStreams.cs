using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Pactwatch.Evaluation.Derivations;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Evaluation.Streams;

/// <summary>
/// Public sets of reports whose stories are known, in a folder that holds the repositories' files as they are:
/// ECB+ (Cybulska and Vossen 2014) in the copy of tommasoc80/EventStoryLine, and the sets of fhamborg/Giveme5W1H.
/// </summary>
internal sealed class PublicStreams(string folder)
{
    private const string Ecb = "ECB+_LREC2014/ECB+";
    private const string Sets = "Giveme5W1H/examples/datasets";

    private static readonly ImmutableArray<(string Name, string Place, Func<PublicStreams, IEnumerable<ToldReport>> Read)> Known =
    [
        ("ecb", Ecb, streams => streams.OfEcb(_ => true)),
        ("ecb-even-topics", Ecb, streams => streams.OfEcb(topic => topic % 2 == 0)),
        ("giveme5w1h-gold-standard", Sets + "/gold_standard", streams => streams.OfSet("gold_standard", row => Text(row, "category"))),
        ("giveme5w1h-news-cluster", Sets + "/news_cluster", streams => streams.OfSet("news_cluster", row => Text(row["newsCluster"], "EventId"))),
    ];

    public static IEnumerable<string> Names => Known.Select(set => set.Name);

    /// <summary>The folder that a set lies in, below the one given.</summary>
    public static string PlaceOf(string name) => Named(name).Place;

    /// <summary>The reports of a set in the order of their files.</summary>
    /// <exception cref="InvalidDataException">There is no such set.</exception>
    /// <exception cref="DirectoryNotFoundException">Its files are not in the folder.</exception>
    public ImmutableArray<ToldReport> this[string name] => [.. Named(name).Read(this)];

    private static (string Name, string Place, Func<PublicStreams, IEnumerable<ToldReport>> Read) Named(string name) =>
        Known.FirstOrDefault(set => set.Name == name) is { Name: not null } known ? known : throw new InvalidDataException($"There is no public set '{name}'; known are {string.Join(", ", Names)}.");

    /// <summary>A topic has two sub-topics, two events of one kind: that of ECB and that which ECB+ put beside it. No days.</summary>
    private IEnumerable<ToldReport> OfEcb(Func<int, bool> isWanted)
    {
        var texts = new PublicTexts(folder);
        return from topic in Directory.EnumerateDirectories(Path.Combine(folder, Ecb))
               let number = int.Parse(Path.GetFileName(topic), NumberStyles.None, CultureInfo.InvariantCulture)
               where isWanted(number)
               orderby number
               from file in Directory.EnumerateFiles(topic, "*.xml").Order(StringComparer.Ordinal)
               let name = Path.GetFileNameWithoutExtension(file)
               select new ToldReport(Headed(name, texts["ecb:" + name].Split('\n')), $"{number}{(name.EndsWith("ecbplus", StringComparison.Ordinal) ? " beside" : "")}");
    }

    /// <summary>The headline is the first sentence that isn't the page's address: it is marked in no way.</summary>
    private static StreamedReport Headed(string name, string[] sentences)
    {
        var at = sentences.Length > 1 && sentences[0].StartsWith("http", StringComparison.Ordinal) ? 1 : 0;
        return new StreamedReport(name, null, sentences[at], string.Join('\n', sentences[(at + 1)..]));
    }

    /// <summary>The files that are whole and those that are marked as damaged, whose text is there all the same; without a story they are left out.</summary>
    private IEnumerable<ToldReport> OfSet(string set, Func<JsonNode, string?> storyOf)
    {
        var place = Path.Combine(folder, Sets, set);
        return from part in new[] { "data", "data_damaged" }
               where part == "data" || set == "gold_standard"
               from file in Directory.EnumerateFiles(Path.Combine(place, part)).Order(StringComparer.Ordinal)
               let row = JsonNode.Parse(File.ReadAllBytes(file))!
               let story = storyOf(row)
               where !string.IsNullOrEmpty(story)
               select new ToldReport(new StreamedReport(Path.GetFileNameWithoutExtension(file), Day(Text(row, "date_publish")), Text(row, "title"), Text(row, "text") ?? ""), story);
    }

    private static string? Text(JsonNode? row, string key) => row?[key] is JsonValue value ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString() : null;

    private static NodaTime.LocalDate? Day(string? published) =>
        published is { Length: >= 10 } && LocalDatePattern.Iso.Parse(published[..10]) is { Success: true } day ? day.Value : null;
}
