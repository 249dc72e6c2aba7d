using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>A token as patterns read it.</summary>
internal struct TimeToken
{
    /// <summary>Classes of which every time has one somewhere.</summary>
    public const WordClass Needed = WordClass.Month | WordClass.Weekday | WordClass.Unit | WordClass.Units | WordClass.Season | WordClass.Part | WordClass.DayWord
        | WordClass.Set | WordClass.NamedHour | WordClass.Nineties | WordClass.Year | WordClass.ShortYear | WordClass.Decade | WordClass.Quarter | WordClass.NumericDate
        | WordClass.Colon | WordClass.Ordinal | WordClass.ForeignMonth | WordClass.Hint;

    /// <summary>Classes whose capitals say nothing of a name.</summary>
    public const WordClass NoNames = WordClass.Month | WordClass.Weekday | WordClass.DayWord | WordClass.Zone | WordClass.Quarter | WordClass.Stop;

    /// <summary>What stands outside of a sentence.</summary>
    public static readonly TimeToken None = new() { Classes = WordClass.Stop };

    public int Start;
    public int End;

    /// <summary>Which token of the sentence it was made of.</summary>
    public int Source;

    /// <summary>The number of its word in the vocabulary; 0 for one that no list has.</summary>
    public int Id;
    public WordClass Classes;

    /// <summary>The number that figures stand for.</summary>
    public int Number;
    public TimeWord? Word;

    /// <summary>Its number in a class: of the word, or of the figures.</summary>
    public readonly int NumberAs(WordClass wordClass) => Word?.Number(wordClass) ?? Number;
}
