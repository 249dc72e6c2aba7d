using System.Collections.Immutable;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What a request sends by POST.</summary>
/// <param name="MediaType">Such as application/json.</param>
/// <param name="Bytes">Sent as they are.</param>
public sealed record FetchBody(string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Headers beside the body, such as its signature. One that can't stand in a header is left out.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Says how much, not what.</summary>
    public override string ToString() => $"{MediaType}, {Bytes.Length} bytes";
}
