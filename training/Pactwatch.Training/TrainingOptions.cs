using System.Collections.Immutable;
using System.Globalization;

namespace Pactwatch.Training;

/// <summary>What the trainer was asked for.</summary>
internal sealed record TrainingOptions
{
    public const string Help = """
        Makes the language model that comes with the program: where sentences end, names, tags, trees and lemmas.

          dotnet run -c Release --project training/Pactwatch.Training -- [--data DIR] [--out FILE] [--only PARTS] [--rounds N]
          dotnet run -c Release --project training/Pactwatch.Training -- --attributions DIR [--out FILE]
          dotnet run -c Release --project training/Pactwatch.Training -- --terms DIR [--out FILE]
          dotnet run -c Release --project training/Pactwatch.Training -- --measure WHAT [--data DIR] [--out FILE]

          --data DIR      where the corpora lie, a folder each; else ../shared/data
          --out FILE      the model file; else src/Pactwatch.Language/English/english.model
          --only PARTS    trains these parts (sentences, names, grammar, parted by commas) and keeps the file's others
          --rounds N      how often the trees are gone through; else 26. Fewer are for trying out.
          --attributions DIR
                          makes instead the table of weights for cues and contents, from a part of PolNeAR: a folder
                          with "text" and "attributions" in it; out goes to src/Pactwatch/Annotation/Attribution/
                          English/attribution-weights.tsv
          --terms DIR     makes instead the table of how much a word tells, from the treebanks in this folder of corpora;
                          out goes to src/Pactwatch/Stories/Streaming/English/term-weights.tsv
          --measure WHAT  writes no file, and prints how well a part does on texts that it was not trained on:
                            model      the file's sentences, tags and trees, on the treebanks' development parts
                            names      names of UNER's development part, trained five times without a fifth of it
                            wikigold   names of Wikigold, trained without it

        The whole model took 24 minutes on two busy cores; the same corpora give the same bytes. Only training and
        development parts are read, never a test part.
        """;

    public const int UsualRounds = 26;

    private static readonly ImmutableArray<string> AllParts = ["sentences", "names", "grammar"];

    private static readonly ImmutableArray<string> Measures = ["model", "names", "wikigold"];

    private string? output;

    public string Data { get; private init; } = TrainingCorpora.DefaultFolder;

    /// <summary>The model file, or the table of weights for attributions or for the words of stories.</summary>
    public string Output => output ?? (
        Attributions is not null ? Path.Combine("src", "Pactwatch", "Annotation", "Attribution", "English", "attribution-weights.tsv")
        : Terms is not null ? Path.Combine("src", "Pactwatch", "Stories", "Streaming", "English", "term-weights.tsv")
        : Path.Combine("src", "Pactwatch.Language", "English", "english.model"));

    /// <summary>The folder of marked attributions to learn from; null where the language model is to be made.</summary>
    public string? Attributions { get; private init; }

    /// <summary>The folder of corpora whose words are to be counted; null where the language model is to be made.</summary>
    public string? Terms { get; private init; }

    public ImmutableArray<string> Parts { get; private init; } = AllParts;

    public int Rounds { get; private init; } = UsualRounds;

    /// <summary>What to measure; null where a model is to be made.</summary>
    public string? Measure { get; private init; }

    public bool IsHelp { get; private init; }

    public bool KeepsParts => Parts.Length < AllParts.Length;

    /// <summary>Null, and what is wrong, where the words make no sense.</summary>
    public static TrainingOptions? Parse(string[] words, out string fault)
    {
        fault = "";
        var options = new TrainingOptions();
        for (var i = 0; i < words.Length; i += 2)
        {
            if (words[i] is "--help" or "-h") return options with { IsHelp = true };
            if (options.With(words[i], i + 1 < words.Length ? words[i + 1] : "") is { } next)
            {
                options = next;
                continue;
            }

            fault = $"{words[i]} is no option, or lacks its value. --help says what there is.";
            return null;
        }

        return options;
    }

    private TrainingOptions? With(string option, string value) => option switch
    {
        _ when value.Length == 0 => null,
        "--data" => this with { Data = value },
        "--out" => this with { output = value },
        "--only" when value.Split(',') is var parts && parts.All(part => AllParts.Contains(part)) => this with { Parts = [.. AllParts.Where(part => parts.Contains(part))] },
        "--rounds" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 => this with { Rounds = rounds },
        "--attributions" => this with { Attributions = value },
        "--terms" => this with { Terms = value },
        "--measure" when Measures.Contains(value) => this with { Measure = value },
        _ => null,
    };
}
