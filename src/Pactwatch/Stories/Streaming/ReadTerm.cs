namespace Pactwatch.Stories.Streaming;

/// <summary>A term of the report that is being read.</summary>
internal struct ReadTerm
{
    public ulong Key;

    /// <summary>How often it stands there, words of the title counted twice; zero of an empty slot.</summary>
    public int Count;

    public TermTraits Traits;

    /// <summary>Where it stands first, in the text or in the title.</summary>
    public Range Place;
}
