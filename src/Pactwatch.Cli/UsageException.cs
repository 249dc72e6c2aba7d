namespace Pactwatch.Cli;

/// <summary>What was asked can't be meant; the message says what is wrong and how to ask. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
