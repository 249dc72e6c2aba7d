using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>A word that an agreement's own text gives a meaning of its own.</summary>
/// <param name="Term">As the text uses it, without its article ("Authority", "Effective Date", "D-Day").</param>
/// <param name="Meaning">What it stands for, in the text's words ("Port Authority of Hale Sound").</param>
/// <param name="Kind">What kind of thing it stands for.</param>
/// <param name="Clause">Number of the clause that gives it.</param>
/// <param name="On">Of a day: the date, where the text or its signing gives it.</param>
/// <param name="Event">Of a day that an event brings: the event ("ratification").</param>
public sealed record DefinedTerm(string Term, string Meaning, DefinedKind Kind, int Clause, LocalDate? On = null, string? Event = null);
