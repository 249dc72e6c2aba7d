using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>A judgement and what became of it in this ledger.</summary>
/// <param name="Reason">One sentence where it isn't in effect; else null.</param>
/// <param name="Claims">Ids of the claims that it points at; empty where it rules on a report, or found none.</param>
public sealed record JudgementEffect(Judgement Judgement, JudgementFate Fate, string? Reason, ImmutableArray<string> Claims)
{
    /// <summary>The report in which its words were found: the newest version of the page that it rules on. Null where they weren't, or it rules on a whole report.</summary>
    public ReportId? FoundIn { get; init; }

    /// <summary>Where they stand there: mostly one place.</summary>
    public ImmutableArray<TextSpan> Places { get; init; } = [];
}
