namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>"slot=value" as it is typed.</summary>
internal static class TypedPair
{
    /// <exception cref="UsageException">It has no =.</exception>
    public static (string Slot, string Typed) Of(string words)
    {
        var at = words.IndexOf('=', StringComparison.Ordinal);
        return at > 0 ? (words[..at].Trim(), words[(at + 1)..]) : throw new UsageException($"'{words}' is no SLOT=VALUE. Write the cell's name, =, and its value: window=\"by 2031-06-30\"");
    }
}
