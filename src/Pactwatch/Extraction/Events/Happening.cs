using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>A way of saying that something was done, found at a word.</summary>
/// <param name="Act">The act; null where the subject or object names it ("the handover took place").</param>
/// <param name="Words">Dictionary form ("come home").</param>
internal readonly record struct Happening(Act? Act, string Words);
