namespace Pactwatch.Reading.Discovery;

/// <summary>The path of an address as written, whole or relative.</summary>
internal static class AddressPath
{
    /// <summary>What stands before query and fragment.</summary>
    public static string Of(string written)
    {
        var cut = written.AsSpan().IndexOfAny('?', '#');
        return (cut < 0 ? written : written[..cut]).Trim();
    }
}
