using System.Globalization;

namespace Pactwatch.Collecting.Fetching;

/// <summary>Counts a body where it comes in and behind each decoder, and stops it at whichever is too much first.</summary>
internal sealed class Tally(int limit)
{
    private long _received;

    /// <summary>Bytes came over the connection.</summary>
    public void Receive(int bytes)
    {
        _received += bytes;
        if (_received > limit) throw TooLarge();
    }

    /// <summary>A decoder has given so many bytes in all.</summary>
    public void Decode(long decoded)
    {
        if (decoded > FetchLimits.BytesWithoutRatio && decoded > _received * FetchLimits.Ratio)
        {
            throw new BodyFaultException(FetchCodes.Bomb, string.Create(CultureInfo.InvariantCulture,
                $"{_received} bytes unpack to more than {FetchLimits.Ratio} times as many, as no page does. It was not unpacked further; leave the source out if that goes on."));
        }

        if (decoded > limit) throw TooLarge();
    }

    /// <summary>The body is over the limit, or says so of itself.</summary>
    public BodyFaultException TooLarge() => new(FetchCodes.BodyTooLarge,
        $"The answer is larger than {ByteCount.InWords(limit)}, the most that is taken. It was not read to its end.");
}
