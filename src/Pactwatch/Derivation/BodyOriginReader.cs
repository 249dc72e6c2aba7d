using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// Finds the agencies and outlets whose reporting the body tells: those in the chains of its attributions
/// ("told Northwire"), and those that a word of reporting stands beside ("first reported by Northwire news agency").
/// </summary>
public static class BodyOriginReader
{
    /// <summary>In characters: "told " and a few words on, and the longest source with its appositions.</summary>
    private const int FewWords = 40;
    private const int LongestSource = 400;

    /// <summary>One row for each mention, in text order.</summary>
    public static ImmutableArray<OriginMention> Read(AnnotatedReport report) => Read(report, []);

    /// <summary>The same where other reports show that names which no list knows are those of outlets.</summary>
    /// <param name="outlets">Names as they are written in the text.</param>
    public static ImmutableArray<OriginMention> Read(AnnotatedReport report, IReadOnlyCollection<string> outlets)
    {
        ArgumentNullException.ThrowIfNull(report);
        var context = new SpeechContext(report);
        context.NewOutlets.UnionWith(outlets);
        var found = new List<OriginMention>();
        var tellers = Tellers(report);
        for (var token = 0; token < context.Words.Length; token++)
        {
            if (context.QuotationOf[token] >= 0 || OutletReader.At(context, token, context.Words.Length) is not { } outlet) continue;
            var span = context.SpanOf(token, Math.Max(outlet.End, token + 1));
            if (context.IsRead(span.Start) && IsReporting(context, tellers, token, outlet, span)) found.Add(Mention(outlet.Name, span));
            token = Math.Max(token, outlet.End - 1);
        }

        found.AddRange(Described(context, report).Where(mention => !found.Exists(other => other.Span.Overlaps(mention.Span))));
        return [.. found.OrderBy(mention => mention.Span)];
    }

    /// <summary>"The British newspaper said …": an outlet that stands in a chain under a description.</summary>
    private static IEnumerable<OriginMention> Described(SpeechContext context, AnnotatedReport report)
    {
        foreach (var speech in report.Attributions)
        {
            if (speech.Source is not { } source || speech.Chain.IsEmpty || !context.IsRead(source.Start) || AgencyDirectory.English.Named(speech.Chain[0]) is not { } agency) continue;
            var (first, end) = (context.TokenAt(source.Start), context.TokenAt(source.End));
            if (first < end && context.QuotationOf[first] < 0 && context.Is(end - 1, WordClass.Outlet)) yield return Mention(agency.Name, source);
        }
    }

    private static OriginMention Mention(string name, TextSpan span) => new(name, DerivationMeans.Attribution, DerivationDegree.Partially, span);

    private static bool IsReporting(SpeechContext context, List<(TextSpan Part, ImmutableArray<string> Chain)> tellers, int token, OutletName outlet, TextSpan span)
    {
        if (token > 1 && context.Lower[token - 1] == "by" && IsImprint(context, token - 2)) return false;
        if (IsTeller(tellers, outlet.Name, span.Start)) return true;
        if (token > 0 && context.Lower[token - 1] is "told" or "by" or "via" && !(context.Lower[token - 1] == "by" && !IsReported(context, token - 2))) return true;
        if (token > 1 && context.Lower[token - 1] is "with" or "to" && Enumerable.Range(Math.Max(0, token - 4), Math.Min(3, token)).Any(before => context.Is(before, WordClass.Medium) || context.Lower[before] is "spoke" or "speaking" or "talked")) return true;
        var behind = outlet.End;
        return behind < context.Words.Length && CueLexicon.English.At(context.Lower.AsSpan(behind)) is { Form: CueForm.Finite };
    }

    private static bool IsReported(SpeechContext context, int token) =>
        token >= 0 && (CueLexicon.English.At(context.Lower.AsSpan(token)) is { IsPast: true } || context.Is(token, WordClass.Medium | WordClass.Document) || context.Lower[token] is "seen" or "obtained" or "published" or "reviewed");

    /// <summary>"The Helm Mail is published by Quay Press": who owns the outlet, not who reported.</summary>
    private static bool IsImprint(SpeechContext context, int token) =>
        token > 0 && context.Lower[token] == "published" && (context.Lower[token - 1] is "is" or "are");

    /// <summary>The sources and cues of all attributions with their chains, in text order.</summary>
    private static List<(TextSpan Part, ImmutableArray<string> Chain)> Tellers(AnnotatedReport report) =>
        [.. report.Attributions
            .SelectMany(speech => new[] { (Part: speech.Source, speech.Chain), (Part: speech.Cue, speech.Chain) })
            .Where(teller => teller.Part is not null).Select(teller => (teller.Part!.Value, teller.Chain)).OrderBy(teller => teller.Value)];

    /// <summary>The outlet is in the chain of an attribution and stands in its source or cue, or a few words behind ("told | Northwire").</summary>
    private static bool IsTeller(List<(TextSpan Part, ImmutableArray<string> Chain)> tellers, string outlet, int at)
    {
        var low = 0;
        var high = tellers.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tellers[middle].Part.Start <= at) low = middle + 1;
            else high = middle;
        }

        for (var i = low - 1; i >= 0 && at - tellers[i].Part.Start <= LongestSource; i--)
        {
            if (at <= tellers[i].Part.End + FewWords && tellers[i].Chain.Contains(outlet)) return true;
        }

        return false;
    }
}
