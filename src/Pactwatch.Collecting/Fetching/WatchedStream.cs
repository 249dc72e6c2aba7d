using System.Globalization;

namespace Pactwatch.Collecting.Fetching;

/// <summary>
/// What comes over the connection, in the clear: bounds the head (with all that servers may send before it, 1xx answers),
/// and knows how many bytes came behind it, by which a body longer than its head tells is seen.
/// </summary>
/// <param name="inner">The connection.</param>
/// <param name="stop">
/// Ends whatever is waited for. The framework's reader ends a wait by disposing of its stream alone, and disposing of
/// this one leaves the connection open.
/// </param>
internal sealed class WatchedStream(Stream inner, CancellationToken stop) : Stream
{
    private static readonly byte[] Interim = "HTTP/1.1 1"u8.ToArray();

    private int _headBytes;
    private int _lineBytes;
    private int _startMatched;
    private bool _isInterim;
    private bool _isStatusLine = true;

    /// <summary>Bytes behind the head, as they came over the wire.</summary>
    public long BodyBytes { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    private bool IsBehindHead { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, stop);
        Watch(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), stop).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Watch(buffer.AsSpan(offset, read));
        return read;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, stop);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.WriteAsync(buffer.AsMemory(offset, count), stop).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(stop);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>What is thrown when the head is.</summary>
    public static BodyFaultException HeadTooLarge() => new(FetchCodes.HeadTooLarge, string.Create(CultureInfo.InvariantCulture,
        $"The head of the answer is larger than {FetchLimits.HeadKilobytes} kB, which no page needs. Reading was stopped; leave the source out if that goes on."));

    /// <summary>Ends the connection below. Disposing of this stream doesn't: its owner looks first for what else came.</summary>
    public void CloseConnection() => inner.Dispose();

    /// <summary>Whether more comes than was read, within a time.</summary>
    public async Task<bool> HasMore(TimeSpan wait)
    {
        using var late = new CancellationTokenSource(wait);
        try
        {
            return await inner.ReadAsync(new byte[1], late.Token) > 0;
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>A head ends with an empty line. Where its status is 1xx, another head follows.</summary>
    private void Watch(ReadOnlySpan<byte> bytes)
    {
        var index = 0;
        while (index < bytes.Length && !IsBehindHead) Step(bytes[index++]);
        BodyBytes += bytes.Length - index;
    }

    private void Step(byte value)
    {
        if (++_headBytes > FetchLimits.HeadKilobytes * 1024) throw HeadTooLarge();

        if (_isStatusLine && _startMatched >= 0 && _lineBytes == _startMatched && _startMatched < Interim.Length)
            _startMatched = value == Interim[_startMatched] ? _startMatched + 1 : -1;
        if (value == '\n') EndLine();
        else if (value != '\r') _lineBytes++;
    }

    private void EndLine()
    {
        if (_isStatusLine)
        {
            _isInterim = _startMatched == Interim.Length;
            _isStatusLine = false;
        }
        else if (_lineBytes == 0)
        {
            IsBehindHead = !_isInterim;
            _isStatusLine = true;
            _startMatched = 0;
        }

        _lineBytes = 0;
    }
}
