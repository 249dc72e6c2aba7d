using System.Collections.Immutable;

namespace Pactwatch.Reading.Languages;

/// <summary>
/// What the reading stage knows of one language, from its file in Languages/Words; the README there says what each part
/// is. All words are in lower case. A part that the file doesn't have is empty.
/// </summary>
internal sealed record LanguageWords(string Code, ImmutableArray<Script> Scripts)
{
    public string Letters { get; private init; } = "";

    public ImmutableArray<string> Words { get; private init; } = [];

    public ImmutableArray<string> Endings { get; private init; } = [];

    /// <summary>The names of January to December; empty or twelve.</summary>
    public ImmutableArray<ImmutableArray<string>> Months { get; private init; } = [];

    /// <summary>The names of the months of the solar Hijri year, Farvardin to Esfand; empty or twelve.</summary>
    public ImmutableArray<ImmutableArray<string>> SolarMonths { get; private init; } = [];

    public ImmutableArray<string> Days { get; private init; } = [];

    public ImmutableArray<string> Published { get; private init; } = [];

    public ImmutableArray<string> Modified { get; private init; } = [];

    public ImmutableArray<string> Beside { get; private init; } = [];

    public ImmutableArray<string> Ago { get; private init; } = [];

    /// <summary>The signs behind year, month and day in numbers; empty or three.</summary>
    public ImmutableArray<string> Units { get; private init; } = [];

    /// <summary>The words in front of day, month and year in numbers; empty or three.</summary>
    public ImmutableArray<string> Before { get; private init; } = [];

    /// <summary>Names of eras, each followed by the year before its first.</summary>
    public ImmutableArray<string> Eras { get; private init; } = [];

    /// <summary>How far its count of years is ahead of the common one.</summary>
    public int YearOffset { get; private init; }

    /// <param name="rows">The file's rows: name and values.</param>
    public static LanguageWords Read(IReadOnlyDictionary<string, string[]> rows)
    {
        ImmutableArray<string> Values(string name) => rows.TryGetValue(name, out var cells) ? Split(cells[0]) : [];
        ImmutableArray<ImmutableArray<string>> Cells(string name) => rows.TryGetValue(name, out var cells) ? [.. cells.Select(Split)] : [];
        return new LanguageWords(Values("code")[0], [.. Values("script").Select(Enum.Parse<Script>)])
        {
            Letters = string.Concat(Values("letters")),
            Words = Values("words"),
            Endings = Values("endings"),
            Months = Cells("months"),
            SolarMonths = Cells("solar"),
            Days = Values("days"),
            Published = Values("published"),
            Modified = Values("modified"),
            Beside = Values("beside"),
            Ago = Values("ago"),
            Units = Values("units"),
            Before = Values("before"),
            Eras = Values("eras"),
            YearOffset = Values("offset") is [var offset] ? int.Parse(offset, System.Globalization.CultureInfo.InvariantCulture) : 0,
        };
    }

    private static ImmutableArray<string> Split(string values) => [.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(value => value.Replace('_', ' '))];
}
