namespace Pactwatch.Annotation.Times;

/// <summary>What the words around a time tell of its side: how sure, and which.</summary>
internal enum Tense
{
    /// <summary>Told in the past, beside the time.</summary>
    Past = -2,

    /// <summary>Told in the past, but by words that may belong to something else.</summary>
    PerhapsPast = -1,
    Untold = 0,
    PerhapsFuture = 1,

    /// <summary>Told as to come.</summary>
    Future = 2,
}
