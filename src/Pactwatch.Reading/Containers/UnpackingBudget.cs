namespace Pactwatch.Reading.Containers;

/// <summary>How many bytes may still be unpacked of one file, all its layers together.</summary>
internal sealed class UnpackingBudget(ContainerLimits limits)
{
    private long used;

    /// <summary>Takes bytes that have just been unpacked.</summary>
    /// <param name="bytes">How many.</param>
    /// <param name="ofLayer">Unpacked so far of this stream.</param>
    /// <param name="packed">The packed bytes that these came from.</param>
    /// <exception cref="ContainerException">There are too many, or far more than were packed.</exception>
    public void Take(int bytes, long ofLayer, long packed)
    {
        used += bytes;
        if (used > limits.UnpackedBytes)
            throw new ContainerException(FormatFinding.UnpackedTooLarge, $"It unpacks to more than {BoundedBytes.InWords(limits.UnpackedBytes)}, the limit for one file; unpack it yourself and read what you need.");
        if (ofLayer > limits.RatioAfterBytes && ofLayer > Math.Max(packed, 1) * limits.Ratio)
            throw new ContainerException(FormatFinding.PackedTooTightly, $"It unpacks to more than {limits.Ratio} times its size, as no report does; unpack it yourself if you trust it.");
    }
}
