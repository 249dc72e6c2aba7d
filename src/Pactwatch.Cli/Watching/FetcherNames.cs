using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Cli.Watching;

/// <summary>How the program names itself to sites.</summary>
internal static class FetcherNames
{
    public static FetcherSettings Settings() => new() { UserAgent = $"Pactwatch/{ProductVersion.Text}" };
}
