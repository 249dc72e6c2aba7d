using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>A quantity bound to what it measures.</summary>
/// <param name="Measure">What is counted and of what ("US troops in Kenya").</param>
/// <param name="AsOf">The window in which the figure held, where told.</param>
public sealed record FigureClaim(
    ReportId Report,
    TextSpan Span,
    ImmutableArray<string> Attribution,
    Stance Stance,
    Quantity Quantity,
    string Measure,
    ImmutableArray<string> Places,
    DateWindow? AsOf)
    : Claim(Report, Span, Attribution, Stance)
{
    /// <summary>What the number says of the measure; two figures are rivals only where their scopes agree.</summary>
    public FigureScope Scope { get; init; } = FigureScope.Plain;

    /// <summary>The words of the figure, in the same report, that this is another count of ("the company's own figure is 2,900"); null for most.</summary>
    public TextSpan? Against { get; init; }

    protected override string?[] Slots() =>
    [
        FormattableString.Invariant($"{Quantity.Min}..{Quantity.Max} {Quantity.Unit} {Quantity.Approximation}{ShareWords}"),
        Measure, string.Join('|', Places), AsOf is { } w ? FormattableString.Invariant($"{w.From:R}..{w.To:R}") : null,
        Scope == FigureScope.Plain ? null : Scope.ToString(), Against?.ToString(),
    ];

    private string ShareWords => Quantity.Share is { } share ? FormattableString.Invariant($" {share.Least}..{share.Most}") : "";
}
