using System.Globalization;

namespace Pactwatch.Collecting.Fetching;

/// <summary>The times of one request, by the machine's clock: of the stage it is in, and of all that is left.</summary>
internal sealed class ExchangeTimes : IDisposable
{
    private readonly FetchLimits _limits;
    private readonly CancellationTokenSource _whole;
    private readonly CancellationTokenSource _stage;
    private readonly CancellationTokenSource _any;

    public ExchangeTimes(FetchLimits limits, TimeSpan left, CancellationToken stop)
    {
        _limits = limits;
        _whole = new CancellationTokenSource(left);
        _stage = new CancellationTokenSource(limits.ConnectTime);
        _any = CancellationTokenSource.CreateLinkedTokenSource(stop, _whole.Token, _stage.Token);
        Any = _any.Token;
    }

    /// <summary>Called off when a time is over, or by the caller.</summary>
    public CancellationToken Any { get; }

    public ExchangeStage Stage { get; private set; } = ExchangeStage.Connecting;

    public void Connected()
    {
        Stage = ExchangeStage.AwaitingHead;
        _stage.CancelAfter(_limits.HeadTime);
    }

    public void HeadRead()
    {
        Stage = ExchangeStage.ReadingBody;
        _stage.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Which time is over; null where none is.</summary>
    public FetchFault? Over()
    {
        if (_stage.IsCancellationRequested && Stage == ExchangeStage.Connecting)
            return FetchFault.Failed(FetchCodes.ConnectTime, $"No connection in {Seconds(_limits.ConnectTime)}. The site may be down or overloaded; it is worth trying later.");
        if (_stage.IsCancellationRequested)
            return FetchFault.Failed(FetchCodes.HeadTime, $"The site took the request and gave no answer in {Seconds(_limits.HeadTime)}. It is worth trying later.");
        return _whole.IsCancellationRequested ? WholeTimeOver(_limits) : null;
    }

    public static FetchFault WholeTimeOver(FetchLimits limits) => FetchFault.Failed(FetchCodes.WholeTime,
        $"The answer was not complete in {Seconds(limits.WholeTime)}. The site is slow, or sends slowly on purpose; what had come was dropped.");

    public void Dispose()
    {
        _any.Dispose();
        _stage.Dispose();
        _whole.Dispose();
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.##} seconds");
}
