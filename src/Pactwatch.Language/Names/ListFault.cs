namespace Pactwatch.Language.Names;

/// <summary>What is wrong with one line of a list of names.</summary>
/// <param name="Line">1-based.</param>
/// <param name="What">Completes "line 3: …", for people.</param>
public sealed record ListFault(int Line, string What);
