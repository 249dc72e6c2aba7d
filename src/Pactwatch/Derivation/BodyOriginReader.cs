using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// Finds the agencies and outlets whose reporting the body tells: those in the chains of its attributions
/// ("told Reuters"), and those that a word of reporting stands beside ("first reported by Northwire news agency").
/// </summary>
public static class BodyOriginReader
{
    /// <summary>One row for each mention, in text order.</summary>
    public static ImmutableArray<OriginMention> Read(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var context = new SpeechContext(report);
        var found = new List<OriginMention>();
        for (var token = 0; token < context.Words.Length; token++)
        {
            if (context.QuotationOf[token] >= 0 || OutletReader.At(context, token, context.Words.Length) is not { } outlet) continue;
            var span = context.SpanOf(token, Math.Max(outlet.End, token + 1));
            if (context.IsRead(span.Start) && IsReporting(context, report, token, outlet, span)) found.Add(Mention(outlet.Name, span));
            token = Math.Max(token, outlet.End - 1);
        }

        return [.. found];
    }

    private static OriginMention Mention(string name, TextSpan span) => new(name, DerivationMeans.Attribution, DerivationDegree.Partially, span);

    private static bool IsReporting(SpeechContext context, AnnotatedReport report, int token, OutletName outlet, TextSpan span)
    {
        if (report.Attributions.Any(speech => speech.Chain.Contains(outlet.Name) && (Near(speech.Source, span) || Near(speech.Cue, span)))) return true;
        if (token > 0 && context.Lower[token - 1] is "told" or "by" or "via" && !(context.Lower[token - 1] == "by" && !IsReported(context, token - 2))) return true;
        if (token > 1 && context.Lower[token - 1] is "with" or "to" && Enumerable.Range(Math.Max(0, token - 4), Math.Min(3, token)).Any(before => context.Is(before, WordClass.Medium) || context.Lower[before] is "spoke" or "speaking" or "talked")) return true;
        var behind = outlet.End;
        return behind < context.Words.Length && CueLexicon.English.At(context.Lower.AsSpan(behind)) is { Form: CueForm.Finite };
    }

    private static bool IsReported(SpeechContext context, int token) =>
        token >= 0 && (CueLexicon.English.At(context.Lower.AsSpan(token)) is { IsPast: true } || context.Is(token, WordClass.Medium | WordClass.Document) || context.Lower[token] is "seen" or "obtained" or "published" or "reviewed");

    /// <summary>In the part itself, or within a few words behind it ("told | Reuters").</summary>
    private static bool Near(TextSpan? part, TextSpan outlet) => part is { } span && outlet.Start >= span.Start && outlet.Start <= span.End + 40;
}
