namespace Pactwatch.Workers.Words;

/// <summary>What became of a word.</summary>
public enum WordOutcome
{
    /// <summary>The job was done, here or by another, or will be found from its row.</summary>
    Settled,

    /// <summary>The job is left alone for good: the word goes where such words are kept.</summary>
    Dead,

    /// <summary>It could not be dealt with now: another may.</summary>
    Again,
}
