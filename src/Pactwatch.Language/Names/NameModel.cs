namespace Pactwatch.Language.Names;

/// <summary>The trained part of the tagger of names: the weights of both passes. Immutable, shared by threads.</summary>
internal sealed record NameModel(NameWeights First, NameWeights Second)
{
    /// <exception cref="InvalidDataException">What is read are no weights of names.</exception>
    public static NameModel Read(BinaryReader reader) => new(NameWeights.Read(reader), NameWeights.Read(reader));

    public void Write(BinaryWriter writer)
    {
        First.Write(writer);
        Second.Write(writer);
    }
}
