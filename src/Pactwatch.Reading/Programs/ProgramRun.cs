namespace Pactwatch.Reading.Programs;

/// <summary>What a program wrote, and how it ended.</summary>
/// <param name="Errors">The beginning of what it wrote to stderr.</param>
internal sealed record ProgramRun(ProgramEnd End, byte[] Output, string Errors);
