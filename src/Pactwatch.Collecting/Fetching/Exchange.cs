using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Pactwatch.Collecting.Fetching;

/// <summary>
/// One request and its answer, on a connection of its own that nothing else ever uses: so each request passes the guard
/// itself, and none is carried by what another, with more rights, had opened.
/// </summary>
internal sealed class Exchange : IDisposable
{
    /// <summary>For what a server may still send behind the length it told. Those that close, as asked, cost nothing.</summary>
    private static readonly TimeSpan WaitForMore = TimeSpan.FromMilliseconds(150);

    private const int MaxTriedAddresses = 4;

    private readonly FetcherParts _parts;
    private readonly Uri _address;
    private readonly FetchRequest _request;
    private readonly ExchangeTimes _times;
    private FetchFault? _fault;
    private Stream? _connection;
    private WatchedStream? _watched;
    private bool _isOver;

    public Exchange(FetcherParts parts, Uri address, FetchRequest request, TimeSpan left, CancellationToken stop)
    {
        _parts = parts;
        _address = address;
        _request = request;
        _times = new ExchangeTimes(request.Limits, left, stop);
    }

    /// <exception cref="OperationCanceledException">The caller called it off.</exception>
    public async Task<Answer> Ask(bool isOwnOrigin, CancellationToken stop)
    {
        var head = new Answer();
        try
        {
            using var message = RequestMessage.Write(_address, _request, isOwnOrigin, _parts.Settings.UserAgent);
            using var handler = Handler();
            using var invoker = new HttpMessageInvoker(handler);
            using var response = await invoker.SendAsync(message, _times.Any);
            _times.HeadRead();
            head = AnswerHead.Read(response, _parts.Clock);
            return response.IsSuccessStatusCode ? head with { Body = await ReadBody(response, head.MediaType) } : head;
        }
        catch (Exception fault) when (IsOfTheOtherSide(fault))
        {
            stop.ThrowIfCancellationRequested();
            return head with { Fault = Explain(fault) };
        }
    }

    public void Dispose()
    {
        _isOver = true;
        _watched?.CloseConnection();
        _connection?.Dispose();
        _times.Dispose();
    }

    private SocketsHttpHandler Handler() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = FetchLimits.HeadKilobytes,
        ConnectTimeout = Timeout.InfiniteTimeSpan,
        ActivityHeadersPropagator = null,
        ConnectCallback = (_, _) => Connect(),
        PlaintextStreamFilter = (context, _) => ValueTask.FromResult(Watch(context.PlaintextStream)),
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = _parts.ChainPolicy() },
    };

    /// <summary>The guard and the connection are one step: what is judged is what is connected to.</summary>
    private async ValueTask<Stream> Connect()
    {
        var host = AddressRules.HostOf(_address);
        var guarded = await _parts.Guard.Ask(host, _address.Port, _request.Purpose, _times.Any);
        if (guarded.Fault is not null)
        {
            _fault = guarded.Fault;
            throw new IOException(guarded.Fault.Why);
        }

        foreach (var address in guarded.Addresses.Take(MaxTriedAddresses))
        {
            if (await TryConnect(address, guarded.Addresses.Length > 1) is { } stream) return Keep(stream);
        }

        _fault = FetchFault.Failed(FetchCodes.NoConnection, "Nobody answers there: the connection was not taken. The site may be down; it is worth trying later.");
        throw new IOException(_fault.Why);
    }

    private async Task<Stream?> TryConnect(IPAddress address, bool hasOthers)
    {
        using var share = CancellationTokenSource.CreateLinkedTokenSource(_times.Any);
        // So that one address of several that is dead doesn't use up the time of the others.
        if (hasOthers) share.CancelAfter(_request.Limits.ConnectTime / 3);
        try
        {
            return await _parts.Wire.Connect(new IPEndPoint(address, _address.Port), share.Token);
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException && !_times.Any.IsCancellationRequested)
        {
            return null;
        }
    }

    private Stream Keep(Stream stream)
    {
        _connection = stream;
        if (_isOver) stream.Dispose();
        return stream;
    }

    private Stream Watch(Stream plaintext)
    {
        _times.Connected();
        return _watched = new WatchedStream(plaintext, _times.Any);
    }

    private async Task<ReadOnlyMemory<byte>> ReadBody(HttpResponseMessage response, string? mediaType)
    {
        var limit = mediaType is "application/pdf" or "application/x-pdf" ? _request.Limits.PdfBytes : _request.Limits.Bytes;
        var told = LengthTold(response);
        if (told > limit) throw new Tally(limit).TooLarge();
        await using var stream = await response.Content.ReadAsStreamAsync(_times.Any);
        var body = await BodyReader.Read(stream, response.Content.Headers.ContentEncoding, limit, _times.Any);
        if (told is { } length && _watched is { } watched && (watched.BodyBytes > length || await watched.HasMore(WaitForMore)))
            throw new BodyFaultException(FetchCodes.WrongLength, $"The site sent more than the {length} bytes that it told. What was told may be cut short, so none of it was kept; it is worth trying later.");
        return body;
    }

    /// <summary>Chunks tell their own lengths. A length that is no number would be passed over by the framework (RFC 9112, 6.3 says: an error).</summary>
    private static long? LengthTold(HttpResponseMessage response)
    {
        if (response.Headers.TransferEncodingChunked == true) return null;
        var length = response.Content.Headers.ContentLength;
        if (length is null && response.Content.Headers.NonValidated.Contains("Content-Length"))
            throw new BodyFaultException(FetchCodes.WrongLength, "The site tells a length that is no number. What came may be cut short, so none of it was kept.");
        return length;
    }

    private static bool IsOfTheOtherSide(Exception fault) => fault is HttpRequestException or IOException or InvalidDataException
        or OperationCanceledException or SocketException or AuthenticationException or InvalidOperationException or FormatException or NotSupportedException;

    private FetchFault Explain(Exception fault)
    {
        if (_fault is not null) return _fault;
        if (_times.Over() is { } over) return over;
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is BodyFaultException body) return body.Fault;
            if (inner is AuthenticationException)
                return FetchFault.Failed(FetchCodes.Tls, "No secure connection: the site's certificate isn't valid for it, is out of date or comes without the ones above it, or something else answers there. It was not asked for anything.");
        }

        return fault switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchFault.Failed(FetchCodes.Tls, "No secure connection could be made: what answers there doesn't speak TLS as it should. It was not asked for anything."),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => WatchedStream.HeadTooLarge().Fault,
            InvalidDataException => FetchFault.Failed(FetchCodes.BrokenCoding, "The answer is not compressed as its head tells, so it can't be read. It is worth trying later."),
            HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } when _times.Stage == ExchangeStage.ReadingBody => FetchFault.Failed(FetchCodes.WrongLength, "The answer ended before it was complete: fewer bytes came than its head tells. None of it was kept; it is worth trying later."),
            _ => FetchFault.Failed(FetchCodes.BrokenAnswer, "The connection broke before an answer was complete, or what came is no HTTP answer. It is worth trying later."),
        };
    }
}
