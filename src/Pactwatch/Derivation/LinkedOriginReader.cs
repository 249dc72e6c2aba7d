using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// Finds the originals that a report leads its readers to: a link in a credit line ("Read the original article"), and one
/// on words that tell of telling ("Hale | said | on Monday", "according to | a report |") where it goes to an outlet. A link
/// on other words ("the deal reached in March") is further reading and tells of no original.
/// </summary>
internal static class LinkedOriginReader
{
    private const int LongestLine = 160;

    /// <summary>One row for each link, in text order.</summary>
    /// <param name="outletAt">The outlets whose sites the set of reports shows, by host in lower case, without "www.".</param>
    public static ImmutableArray<OriginMention> Read(AnnotatedReport report, IReadOnlyDictionary<string, string> outletAt)
    {
        ArgumentNullException.ThrowIfNull(report);
        var links = report.Report.Reading.Links;
        if (links.IsEmpty) return [];
        var context = new SpeechContext(report);
        var found = ImmutableArray.CreateBuilder<OriginMention>();
        foreach (var link in links)
        {
            if (report.Text.BlockAt(link.Span.Start) is not { } block) continue;
            var host = WebAddress.HostOf(link.Address);
            var outlet = outletAt.GetValueOrDefault(host) ?? AgencyDirectory.English.AtDomain(host)?.Name;
            if (CreditOf(report.Text, block) is { } degree) found.Add(new OriginMention(outlet ?? host, DerivationMeans.Credit, degree, link.Span) { Address = link.Address });
            else if (outlet is not null && block.Kind is BlockKind.Body or BlockKind.Quote && link.Span.Length * 5 < block.Span.Length * 4 && TellsOfTelling(report, context, link.Span))
                found.Add(new OriginMention(outlet, DerivationMeans.Attribution, DerivationDegree.Partially, link.Span) { Address = link.Address });
        }

        return found.ToImmutable();
    }

    /// <summary>What a credit line gives to the one it names; null where the block is none.</summary>
    private static DerivationDegree? CreditOf(ReportText text, Block block) =>
        block.Kind is BlockKind.Credit or BlockKind.Body && block.Span.Length <= LongestLine ? CreditReader.DegreeOf(text[block.Span], block.Kind == BlockKind.Credit) : null;

    private static bool TellsOfTelling(AnnotatedReport report, SpeechContext context, TextSpan link)
    {
        for (var token = context.TokenAt(link.Start); token < context.Tokens.Length && context.Tokens[token].Span.Start < link.End; token++)
        {
            if (context.Is(token, WordClass.Medium) && !context.IsCapitalised(token)) return true;
            if (CueLexicon.English.At(context.Lower.AsSpan(token)) is { IsWeak: false, Kind: not CueKind.Attitude and not CueKind.Think }) return true;
        }

        return report.Attributions.Any(speech => speech.Source?.Overlaps(link) == true || speech.Cue?.Overlaps(link) == true);
    }
}
