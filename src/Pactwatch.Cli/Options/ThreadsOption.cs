namespace Pactwatch.Cli.Options;

/// <summary>How many reports are worked on at a time. It changes the time it takes, never the result.</summary>
internal sealed class ThreadsOption() : NumberOption(
    "--threads", "How many reports to work on at a time. Default: one for each processor.", least: 1, Most, byDefault: Math.Clamp(System.Environment.ProcessorCount, 1, Most))
{
    private const int Most = 256;
}
