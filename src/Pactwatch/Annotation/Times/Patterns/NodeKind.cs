namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>What a step of a pattern does.</summary>
internal enum NodeKind
{
    /// <summary>Takes one token that passes.</summary>
    Token,

    /// <summary>Looks at the token in front of this place.</summary>
    Behind,

    /// <summary>Looks at the token two in front of this place.</summary>
    FarBehind,

    /// <summary>Looks at the token at this place.</summary>
    Ahead,

    /// <summary>Looks at the token behind this place's.</summary>
    FarAhead,

    /// <summary>Goes on both ways.</summary>
    Fork,

    /// <summary>Takes a count in words or figures: "twenty-one", "a few", "2.5".</summary>
    Count,

    /// <summary>Takes an ordinal number: "third", "twenty-first", "21st".</summary>
    Ordinal,

    /// <summary>Takes a day of the month: "3", "3rd", "fifteenth".</summary>
    Day,

    /// <summary>Takes a year that stands for one: "2027", "'27".</summary>
    Year,

    /// <summary>Takes a time of the day in figures or words.</summary>
    Hour,

    /// <summary>Takes a whole time of the first level: "next May", "6 September".</summary>
    Time,

    /// <summary>Takes a whole day of the first level: "6 September", "Friday".</summary>
    DayTime,

    /// <summary>Takes words that say how exact a length is: "more than", "about".</summary>
    Mod,

    /// <summary>Takes a holiday's name.</summary>
    Holiday,

    /// <summary>Takes a phrase that is a vague time.</summary>
    Reference,
}
