using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace Pactwatch.Collecting.Fetching;

/// <summary>
/// Fetches by the rules of docs/fetching.md: every address, and every one that it redirects to, passes one guard in the
/// step that connects; one request at a time to a host; everything has its bound. Safe for use by many at once.
/// </summary>
public sealed class Fetcher : IFetcher, IDisposable
{
    private readonly FetcherParts _parts;
    private readonly HostGates _gates = new();
    private readonly CancellationTokenSource _closed = new();
    private bool _isClosed;

    /// <summary>Over the machine's own network.</summary>
    /// <exception cref="ArgumentException">An entry of <see cref="FetcherSettings.ImportAllowed"/> or <see cref="FetcherSettings.WebhookAllowed"/> can't be read.</exception>
    public Fetcher(FetcherSettings settings, TimeProvider clock)
        : this(settings, clock, new SystemNameResolver(), new SystemWire(), roots: null)
    {
    }

    internal Fetcher(FetcherSettings settings, TimeProvider clock, INameResolver resolver, IWire wire, X509Certificate2Collection? roots)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(clock);
        _parts = new FetcherParts(settings, clock, new AddressGuard(settings, resolver, wire), wire, roots);
    }

    /// <inheritdoc />
    public async Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        stop.ThrowIfCancellationRequested();
        using var span = new FetchSpan(request);
        var outcome = await Pursue(request, stop);
        span.End(outcome);
        return outcome;
    }

    /// <summary>Fetches under way end as called off.</summary>
    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task<FetchOutcome> Pursue(FetchRequest request, CancellationToken stop)
    {
        var trail = new FetchTrail(request);
        var fault = AddressRules.Read(request.Address, out var address) ?? _parts.Guard.Judge(address!, request.Purpose);
        if (fault is not null) return trail.End(FetchFault.Refused(fault));
        while (true)
        {
            trail.Arrive(address!);
            if (trail.Left <= TimeSpan.Zero) return trail.End(ExchangeTimes.WholeTimeOver(request.Limits));
            var answer = await Ask(address!, trail, stop);
            if (answer.Fault is not null || !answer.IsRedirection) return trail.End(answer);
            if (Next(answer, trail, ref address) is { } obstacle) return trail.End(answer with { Fault = obstacle });
        }
    }

    private async Task<Answer> Ask(Uri address, FetchTrail trail, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _closed.Token);
        using var turn = await _gates.Enter(AddressRules.HostOf(address), either.Token);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var exchange = new Exchange(_parts, address, trail.Request, trail.Left, either.Token);
            return await exchange.Ask(trail.IsAtOwnOrigin, either.Token);
        }
        catch (OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            throw;
        }
        finally
        {
            trail.Spend(Stopwatch.GetElapsedTime(begun));
        }
    }

    /// <summary>Takes the step that an answer redirects to; says what is in the way of it.</summary>
    private FetchFault? Next(Answer answer, FetchTrail trail, ref Uri? address)
    {
        var from = address!;
        if (answer.Location is not { Length: > 0 } location || !AddressRules.IsWellWritten(location) || !Uri.TryCreate(from, location, out var to))
            return FetchFault.Failed(FetchCodes.NowhereToGo, "The site redirects, but not to anything that can be read as an address.");
        if (AddressRules.Read(to.AbsoluteUri, out _) is { } fault) return FetchFault.Refused(fault);
        trail.Follow(from, to, answer.Status!.Value);
        if (trail.Request.Body is not null)
            return FetchFault.Refused(new AddressFault(FetchCodes.BodyRedirected, "The address redirects, and what was to be sent is sent only where it was meant to go. Give the new address, if you trust it."));
        if (from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp && !_parts.Settings.HttpsToHttp)
            return FetchFault.Refused(new AddressFault(FetchCodes.Downgrade, "The site redirects from a secure address (https) to one that isn't (http). It was not followed; the settings can allow it."));
        if (_parts.Guard.Judge(to, trail.Request.Purpose) is { } against) return FetchFault.Refused(against);
        address = to;
        return trail.Obstacle(to);
    }
}
