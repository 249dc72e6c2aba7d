namespace Pactwatch.Extraction.Incidents;

/// <summary>An incident's word in a sentence.</summary>
/// <param name="At">The noun or verb that names it.</param>
/// <param name="Verb">The verb that says that it happened: the same, or the one that the noun hangs on.</param>
internal readonly record struct FoundIncident(string Family, string What, int At, int Verb, bool IsNoun);
