using Pactwatch.Cli;

// Answered before anything else is loaded: scripts ask for the version all day.
if (args is ["--version"])
{
    Console.Out.WriteLine(ProductVersion.Text);
    return ExitCode.Done;
}

return CommandLine.Run(args, Environment.GetEnvironmentVariable);
