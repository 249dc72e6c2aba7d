using Pactwatch.Language;

namespace Pactwatch.Ledger;

/// <summary>A clause of an agreement's own text: one paragraph or point with a place of its own in the text's tree.</summary>
/// <param name="Id">
/// "c-" and a hash of its words without its number, so that it survives a re-reading, a new number and changes
/// elsewhere in the text. Words that stand twice are told apart by their count; the same words in two texts are one id.
/// </param>
/// <param name="Path">Its place as people cite it: "Article 4.1(a)", "3.1(b)", "Second", "Annex A/2", "preamble/2", "signatures".</param>
/// <param name="Span">Its words with its number, half-open, without those of the clauses under it.</param>
/// <param name="Parent">Number of the clause it stands under, in the order of the text; null at the top.</param>
/// <param name="LabelLength">How many characters of <paramref name="Span"/> its number takes, with the blank behind it; 0 where it has none.</param>
/// <param name="Role">What it is for.</param>
public sealed record Clause(string Id, string Path, TextSpan Span, int? Parent, int LabelLength, ClauseRole Role)
{
    /// <summary>Its words without its number.</summary>
    public TextSpan Words => new(Span.Start + LabelLength, Span.End);
}
