namespace Pactwatch.Collecting.Fetching;

/// <summary>Why there is no body.</summary>
internal sealed record FetchFault(FetchResult Result, string Code, string Why)
{
    public static FetchFault Refused(AddressFault fault) => new(FetchResult.Refused, fault.Code, fault.Why);

    public static FetchFault Failed(string code, string why) => new(FetchResult.Failed, code, why);
}
