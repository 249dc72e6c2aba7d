namespace Pactwatch.Publishing.Briefs;

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">Plain words, in which those of reports may stand.</param>
/// <param name="Note">The number of the footnote whose mark follows it, counted from 1; 0 for none.</param>
public readonly record struct BriefRun(string Text, int Note = 0);
