namespace Pactwatch.EndToEnd.Tests;

/// <summary>What a run of the program left behind.</summary>
public sealed record ProgramResult(int ExitCode, string Stdout, string Stderr)
{
    public override string ToString() => $"exit code {ExitCode}\nstdout: {Stdout}\nstderr: {Stderr}";
}
