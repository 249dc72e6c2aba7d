namespace Pactwatch.Collecting.Fetching;

/// <summary>One step from an address to another.</summary>
/// <param name="From">Where the answer came from.</param>
/// <param name="To">Where it pointed to.</param>
/// <param name="IsPermanent">By its status, 301 or 308.</param>
public sealed record Redirection(string From, string To, bool IsPermanent);
