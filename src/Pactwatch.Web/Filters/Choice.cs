namespace Pactwatch.Web.Filters;

/// <summary>Something to choose in a filter.</summary>
/// <param name="Word">In the address.</param>
/// <param name="Words">For people.</param>
/// <param name="Count">How many rows it would leave, with all other filters as they are.</param>
public sealed record Choice(string Word, string Words, int Count);
