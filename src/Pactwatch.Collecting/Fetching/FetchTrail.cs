using System.Collections.Immutable;
using System.Globalization;

namespace Pactwatch.Collecting.Fetching;

/// <summary>Where one fetch has been, and what of its time is left.</summary>
internal sealed class FetchTrail(FetchRequest request)
{
    private readonly ImmutableArray<Redirection>.Builder _steps = ImmutableArray.CreateBuilder<Redirection>();
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private Uri? _first;
    private string? _last;
    private int? _status;
    private bool _hasLeftOrigin;

    public FetchRequest Request { get; } = request;

    /// <summary>Waiting for other fetches from a host isn't counted.</summary>
    public TimeSpan Left { get; private set; } = request.Limits.WholeTime;

    /// <summary>Once left, the origin is not own any more, even if a redirection leads back: who was between knows what comes.</summary>
    public bool IsAtOwnOrigin => !_hasLeftOrigin;

    public void Arrive(Uri address)
    {
        _first ??= address;
        _hasLeftOrigin |= !IsSameOrigin(_first, address);
        _last = AddressRules.Write(address);
        _visited.Add(_last);
    }

    public void Spend(TimeSpan time) => Left -= time;

    public void Follow(Uri from, Uri to, int status)
    {
        _status = status;
        _last = Shown(to);
        _steps.Add(new Redirection(AddressRules.Write(from), _last, IsPermanent: status is 301 or 308));
    }

    /// <summary>What of the trail itself is in the way of one more step.</summary>
    public FetchFault? Obstacle(Uri to)
    {
        if (_visited.Contains(AddressRules.Write(to)))
            return FetchFault.Failed(FetchCodes.RedirectionLoop, "The site redirects in a circle. Often that is a page that wants cookies or consent first; it can't be had this way.");
        return _steps.Count > Request.Limits.Redirections
            ? FetchFault.Failed(FetchCodes.TooManyRedirections, string.Create(CultureInfo.InvariantCulture, $"The site redirects more than {Request.Limits.Redirections} times; it was not followed further. Give the address where it ends, if you know it."))
            : null;
    }

    public FetchOutcome End(FetchFault fault) => End(new Answer { Fault = fault });

    public FetchOutcome End(Answer answer)
    {
        var (result, code, why) = answer.Fault is { } fault ? (fault.Result, fault.Code, fault.Why) : AnswerStatus.Judge(answer, Request);
        return new FetchOutcome(result, Request.Address)
        {
            FinalAddress = _last ?? Request.Address,
            Redirections = _steps.ToImmutable(),
            Status = answer.Status ?? _status,
            Body = result == FetchResult.Fetched ? answer.Body : default,
            MediaType = answer.MediaType,
            Charset = answer.Charset,
            ETag = answer.ETag,
            LastModified = answer.LastModified,
            RetryAfter = result == FetchResult.TryLater ? answer.RetryAfter : null,
            Code = code,
            Why = why,
        };
    }

    private static bool IsSameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && AddressRules.HostOf(one) == AddressRules.HostOf(other);

    /// <summary>An address of a scheme that isn't fetched has no host to write.</summary>
    private static string Shown(Uri address) =>
        address.Scheme is "http" or "https" ? AddressRules.Write(address) : address.Scheme + ":";
}
