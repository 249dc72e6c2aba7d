namespace Pactwatch.Reconciliation;

/// <summary>An accord as work that can be given to others.</summary>
/// <param name="Key">Names what it follows from.</param>
/// <param name="IsRuled">True where people changed claims of it: it can't be made from the brief and the reports alone.</param>
public sealed record AccordToMake(string Key, AccordBrief Brief, bool IsRuled);
