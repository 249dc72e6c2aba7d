using System.CommandLine;

namespace Pactwatch.Cli.Options;

/// <summary>How many reports are worked on at a time. It changes the time it takes, never the result.</summary>
internal sealed class ThreadsOption : Option<int>
{
    private const int Most = 256;

    public ThreadsOption()
        : base("--threads")
    {
        Description = "How many reports to work on at a time. Default: one for each processor.";
        HelpName = "N";
        DefaultValueFactory = _ => Math.Clamp(System.Environment.ProcessorCount, 1, Most);
        Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > Most) result.AddError($"--threads: give a number from 1 to {Most}.");
        });
    }
}
