namespace Pactwatch.Extraction.Events;

/// <summary>A word of a sentence that tells how something undertaken was broken.</summary>
/// <param name="At">The verb: what was to be done and wasn't, or what was done and was not to be.</param>
/// <param name="IsDone">False: it was to be done and wasn't ("failed to pay"); true: it was done against what was undertaken ("by keeping troops there").</param>
/// <param name="Doer">Who did or left it where the clause has another subject, else -1.</param>
internal readonly record struct Breach(int At, bool IsDone, int Doer);
