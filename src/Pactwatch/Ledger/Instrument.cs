using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>An agreement's own text, as one held file has it.</summary>
/// <param name="Authority">How much it binds, as the person said who gave it.</param>
/// <param name="IsRead">False for a version in a language that isn't read: it has its clauses' places, and nothing was taken from them.</param>
/// <param name="Clauses">In the order of the text.</param>
/// <param name="Terms">Words with a meaning of their own, in the order of the text.</param>
public sealed record Instrument(ReportId Report, InstrumentAuthority Authority, bool IsRead, ImmutableArray<Clause> Clauses, ImmutableArray<DefinedTerm> Terms)
{
    /// <summary>Those who are bound, as the text defines or opens with them, in its order; empty where it doesn't tell.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>What it is within the set of the agreement's texts that are held.</summary>
    public InstrumentPart Part { get; init; }

    /// <summary>The text that an annex, a version or a copy goes with; null for the text itself, and where none that is read is held.</summary>
    public ReportId? GoesWith { get; init; }

    /// <summary>The day that the text counts from, or the event that brings it; null where it names none.</summary>
    public DefinedTerm? Clock => Terms.FirstOrDefault(term => term.Kind == DefinedKind.Day);

    /// <summary>The clause that words lie in; null where none holds them.</summary>
    public Clause? At(Language.TextSpan words)
    {
        int first = 0, end = Clauses.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (Clauses[middle].Span.End <= words.Start) first = middle + 1;
            else end = middle;
        }

        return first < Clauses.Length && Clauses[first].Span.Start <= words.Start ? Clauses[first] : null;
    }
}
