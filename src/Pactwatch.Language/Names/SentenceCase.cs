namespace Pactwatch.Language.Names;

/// <summary>How a sentence uses capitals, and so what a capital tells in it.</summary>
internal enum SentenceCase : byte
{
    /// <summary>Capitals open the sentence and its names.</summary>
    Usual,

    /// <summary>Hardly any small letter: "IRAQ AND U.S. AGREE".</summary>
    Capitals,

    /// <summary>No capital at all.</summary>
    Small,

    /// <summary>A headline that begins its words with capitals: "Iraq and U.S. Agree on Timetable".</summary>
    Title,
}
