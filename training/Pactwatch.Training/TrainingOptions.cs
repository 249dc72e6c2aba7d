using System.Globalization;

namespace Pactwatch.Training;

/// <summary>What the trainer was asked for.</summary>
internal sealed record TrainingOptions
{
    public const string Help = """
        Makes the language model that comes with the program.

          dotnet run -c Release --project training/Pactwatch.Training -- [--data DIR] [--out FILE] [--rounds N]

          --data DIR    where the corpora lie, a folder each (ud-ewt, ud-gum-open …); else ../shared/data
          --out FILE    the model file; else src/Pactwatch.Language/English/english.model
          --rounds N    how often the trees are gone through; else 26. Fewer are for trying out.

        Takes a quarter of an hour on two cores. Prints how well it does on the corpora's development parts; test parts are never read.
        """;

    public const int UsualRounds = 26;

    public string Data { get; private init; } = TrainingCorpora.DefaultFolder;

    public string Output { get; private init; } = Path.Combine("src", "Pactwatch.Language", "English", "english.model");

    public int Rounds { get; private init; } = UsualRounds;

    public bool IsHelp { get; private init; }

    /// <summary>Null, and what is wrong, where the words make no sense.</summary>
    public static TrainingOptions? Parse(string[] words, out string fault)
    {
        fault = "";
        var options = new TrainingOptions();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "--help" or "-h") return options with { IsHelp = true };
            var value = i + 1 < words.Length ? words[i + 1] : null;
            switch (words[i])
            {
                case "--data" when value is not null:
                    options = options with { Data = value };
                    break;
                case "--out" when value is not null:
                    options = options with { Output = value };
                    break;
                case "--rounds" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0:
                    options = options with { Rounds = rounds };
                    break;
                default:
                    fault = $"{words[i]} is no option, or lacks its value. --help says what there is.";
                    return null;
            }

            i++;
        }

        return options;
    }
}
