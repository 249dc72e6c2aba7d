using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>What the comparison of readings of two kinds gives, in this order.</summary>
/// <param name="BetweenTwo">In two reports of about the same days.</param>
/// <param name="InOneReport">In one report.</param>
/// <param name="DaysApart">In two reports, of which one came so much later that its date is a later word.</param>
internal sealed record ComparedKinds(UndertakingMatch BetweenTwo, UndertakingMatch InOneReport, UndertakingMatch DaysApart)
{
    private static readonly RememberedPairs<UndertakingReading, ComparedKinds> Pairs = new();

    /// <summary>The same whichever readings stand for their kinds.</summary>
    public static ComparedKinds Of(UndertakingMatcher matcher, UndertakingReading one, UndertakingReading other) => Pairs.Of(one, other, () => new ComparedKinds(
        matcher.Match(one, other, isOneReport: false, areApart: false),
        matcher.Match(one, other, isOneReport: true, areApart: false),
        matcher.Match(one, other, isOneReport: false, areApart: true)));

    /// <summary>Null where it depends on the reports.</summary>
    public bool? AreForbidden => (BetweenTwo.Forbidden is not null, InOneReport.Forbidden is not null, DaysApart.Forbidden is not null) switch
    {
        (true, true, true) => true,
        (false, false, false) => false,
        _ => null,
    };
}
