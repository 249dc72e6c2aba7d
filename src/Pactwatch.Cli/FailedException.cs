namespace Pactwatch.Cli;

/// <summary>What was asked could not be done; the message says what, why and what to do. Exit code 1.</summary>
internal sealed class FailedException(string message) : Exception(message);
