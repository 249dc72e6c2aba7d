namespace Pactwatch.Annotation.Times.Words;

/// <summary>What a token can be to a pattern; a word can be several ("second", "march"). The names are those that patterns write in braces.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    /// <summary>A month's name, also one that has other meanings ("may", "march", "dec").</summary>
    Month = 1,

    /// <summary>A month's name that means nothing else.</summary>
    SureMonth = 1 << 1,
    Weekday = 1 << 2,

    /// <summary>A unit in the singular.</summary>
    Unit = 1 << 3,

    /// <summary>A unit in the plural.</summary>
    Units = 1 << 4,
    Season = 1 << 5,

    /// <summary>A part of the day.</summary>
    Part = 1 << 6,

    /// <summary>Days from the anchor: "yesterday".</summary>
    DayWord = 1 << 7,

    /// <summary>"daily", "weekly".</summary>
    Set = 1 << 8,

    /// <summary>A named hour: "noon".</summary>
    NamedHour = 1 << 9,
    Zone = 1 << 10,

    /// <summary>A number in words.</summary>
    Number = 1 << 11,

    /// <summary>An ordinal number in words or figures.</summary>
    Ordinal = 1 << 12,

    /// <summary>"next" 1, "this" 0, "last" -1.</summary>
    Shift = 1 << 13,

    /// <summary>"early", "mid", "late".</summary>
    Early = 1 << 14,

    /// <summary>"end", "start", "middle".</summary>
    End = 1 << 15,

    /// <summary>A decade in words: "nineties".</summary>
    Nineties = 1 << 16,

    /// <summary>Plain figures.</summary>
    Digits = 1 << 17,

    /// <summary>Figures that can be a day of the month.</summary>
    DayDigits = 1 << 18,

    /// <summary>Four figures that can be a year.</summary>
    Year = 1 << 19,

    /// <summary>"1990s", "'80s".</summary>
    Decade = 1 << 20,

    /// <summary>"Q3", "H1".</summary>
    Quarter = 1 << 21,

    /// <summary>A date in figures: "2031-09-15", "15/09/2031".</summary>
    NumericDate = 1 << 22,

    /// <summary>"10:30".</summary>
    Colon = 1 << 23,

    /// <summary>A number with a point: "2.5".</summary>
    Decimal = 1 << 24,

    /// <summary>An abbreviated year: "'87".</summary>
    ShortYear = 1 << 25,
    Hyphen = 1 << 26,

    /// <summary>Begins with a capital.</summary>
    Capital = 1 << 27,

    /// <summary>Nothing more in the sentence, or a sign that ends a phrase.</summary>
    Stop = 1 << 28,

    /// <summary>A word of the calendars beside which a Gregorian date stands: "Ramadan", "Adar".</summary>
    ForeignMonth = 1 << 29,

    /// <summary>A noun or a word that counts things, by its tag.</summary>
    Noun = 1 << 30,

    /// <summary>A form of a verb, by its tag.</summary>
    Verb = 1UL << 31,

    /// <summary>The last word of a phrase that is a time as a whole: "at present", "Christmas Eve".</summary>
    Hint = 1UL << 32,

    /// <summary>Words that go on with a name: a capital that is no month, weekday or pronoun.</summary>
    Name = 1UL << 33,

    /// <summary>Figures that are seldom anything but a year.</summary>
    LikelyYear = 1UL << 34,

    /// <summary>A noun in the plural, which a number in front of it counts.</summary>
    Plural = 1UL << 35,

    /// <summary>Joins a period to its last day: "the quarter ended Sept. 30".</summary>
    Ended = 1UL << 36,
}
