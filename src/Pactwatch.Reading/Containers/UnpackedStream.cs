namespace Pactwatch.Reading.Containers;

/// <summary>Bytes as they are unpacked, counted against the file's budget and against the packed bytes that they came from.</summary>
/// <param name="unpacked">Gives the bytes; disposed with this.</param>
/// <param name="packedBytes">How many packed bytes have been used so far, or are used in all.</param>
/// <param name="budget">The budget of the file.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packedBytes, UnpackingBudget budget) : ForwardStream
{
    /// <summary>Bytes unpacked so far.</summary>
    public long Count { get; private set; }

    /// <summary>True once all has been unpacked.</summary>
    public bool IsAtEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        Count += read;
        IsAtEnd |= read == 0 && !buffer.IsEmpty;
        budget.Take(read, Count, packedBytes());
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
