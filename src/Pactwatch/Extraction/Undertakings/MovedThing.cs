using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Something whose date was moved.</summary>
/// <param name="Verb">Number of the word that says so ("postponed").</param>
/// <param name="At">Number of the word of the act ("withdrawal").</param>
/// <param name="Window">The new date.</param>
/// <param name="Reading">Delayed where it was moved or is to be; else how the moving is told of ("may be postponed").</param>
internal readonly record struct MovedThing(int Verb, int At, FoundAct Act, Slot<DateWindow> Window, ActReading Reading);
