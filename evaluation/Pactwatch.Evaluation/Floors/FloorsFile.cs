using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pactwatch.Evaluation.Floors;

/// <summary>evaluation/floors.json: the stories and pages that are held to a floor, in order.</summary>
internal sealed record FloorsFile(string Format, IReadOnlyList<StoryFloors> Stories)
{
    private const string Known = "pactwatch-floors/1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Collections of saved pages that are held to a floor, in order.</summary>
    public IReadOnlyList<PageFloors> Pages { get; init; } = [];

    /// <summary>Files of sentences with quantities that are held to a floor, in order.</summary>
    public IReadOnlyList<SentenceFloors> Quantities { get; init; } = [];

    /// <summary>Files of sentences with times that are held to a floor, in order.</summary>
    public IReadOnlyList<SentenceFloors> Deadlines { get; init; } = [];

    /// <summary>Gold of agreements' own texts that are held to a floor, in order.</summary>
    public IReadOnlyList<SentenceFloors> Instruments { get; init; } = [];

    /// <summary>Sets of reports whose stories are held to a floor, in order.</summary>
    public IReadOnlyList<StreamFloors> Streams { get; init; } = [];

    /// <summary>All that is held to floors, in the order of the file.</summary>
    [JsonIgnore]
    public IEnumerable<ICorpusFloors> Corpora => [.. Stories, .. Pages, .. Quantities, .. Deadlines, .. Instruments, .. Streams];

    /// <exception cref="JsonException">The file isn't one of floors; the message says where.</exception>
    public static FloorsFile Load(string path)
    {
        var file = JsonSerializer.Deserialize<FloorsFile>(File.ReadAllBytes(path), Options);
        return file is { Format: Known, Stories.Count: > 0 } ? file : throw new JsonException($"{path} is not in the format {Known}, or lists no story.");
    }

    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");
}
