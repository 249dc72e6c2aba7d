namespace Pactwatch.Reconciliation;

/// <summary>An accord as work that can be given to others.</summary>
/// <param name="Key">Names what it follows from.</param>
/// <param name="Brief">What others need to make it, beside the reports.</param>
/// <param name="MakeHere">Where people changed claims of it the brief and the reports alone don't give it: this does. Null for all other accords.</param>
public sealed record AccordToMake(string Key, AccordBrief Brief, Func<MadeAccord>? MakeHere);
