namespace Pactwatch.Extraction.Events;

/// <summary>What a word of happenings.tsv says of its subject or object.</summary>
internal enum HappeningPart
{
    /// <summary>The subject is what it is done to.</summary>
    Theme,

    /// <summary>The subject does it.</summary>
    Actor,

    /// <summary>A word after "be": the subject is where it was to be.</summary>
    State,

    /// <summary>The subject names what was done.</summary>
    Course,

    /// <summary>The object names what was done.</summary>
    Ending,

    /// <summary>A verb and its object that tell of words, not of a deed ("gave the number").</summary>
    Words,
}
