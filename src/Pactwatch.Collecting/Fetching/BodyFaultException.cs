namespace Pactwatch.Collecting.Fetching;

/// <summary>A head or body that is read no further. Thrown below the framework's own readers, caught by <see cref="Exchange"/>.</summary>
internal sealed class BodyFaultException(string code, string why) : IOException(why)
{
    public FetchFault Fault { get; } = FetchFault.Failed(code, why);
}
