using Pactwatch.Cli;
using Pactwatch.StandIn.Program;

// The program as it is: once, in the internet of the folder that PACTWATCH_WORLD names, or command after command for a test
// that would else wait each time for the runtime to compile what it has compiled before.
if (args is ["--stay"])
{
    StayingProgram.Run();
    return 0;
}

var folder = Environment.GetEnvironmentVariable("PACTWATCH_WORLD") ?? throw new InvalidOperationException("PACTWATCH_WORLD names no folder.");
using var internet = new InternetInFolder(folder);
return CommandLine.Run(args, Environment.GetEnvironmentVariable, internet.World);
