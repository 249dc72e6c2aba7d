using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>An act of the past at a word of a sentence, before its slots are read.</summary>
/// <param name="At">The word that tells it: what is negated or dated is told of it.</param>
/// <param name="Named">The word that names it: the same, or the noun beside it ("the handover took place").</param>
/// <param name="Words">Dictionary form ("come home", "handover").</param>
/// <param name="Thing">Head of what it is done to, or -1.</param>
/// <param name="Doer">Head of who does it, or -1.</param>
internal readonly record struct ToldAct(Act Act, int At, int Named, string Words, int Thing, int Doer);
