namespace Pactwatch.Reading.Containers;

/// <summary>Bytes as they are unpacked, counted against the file's budget and against the packed bytes that they came from.</summary>
/// <param name="unpacked">Gives the bytes; disposed with this.</param>
/// <param name="packedBytes">How many packed bytes have been used so far, or are used in all.</param>
/// <param name="budget">The budget of the file.</param>
internal sealed class UnpackedStream(Stream unpacked, Func<long> packedBytes, UnpackingBudget budget) : ForwardStream
{
    private long count;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        count += read;
        budget.Take(read, count, packedBytes());
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
