using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Extraction;
using Pactwatch.Text;

namespace Pactwatch.Stories;

/// <summary>What the reports call an agreement: "Sable truce", "tariff truce", "contract".</summary>
/// <param name="Name">The noun with the name or noun before it that most reports use.</param>
/// <param name="SaysMore">True where the kind says more than what is mostly undertaken.</param>
public sealed record AgreementName(string Name, bool SaysMore)
{
    private const string Plain = "plain";

    private const string Treaty = "treaty";

    /// <summary>A noun used once is no name.</summary>
    private const int LeastUses = 2;

    private static readonly FrozenDictionary<string, string> Families = (
        from row in Lexicon.Rows("Stories/English/agreement-kinds.tsv", 2)
        from noun in Lexicon.List(row[1])
        select (noun, row[0])).ToFrozenDictionary(pair => pair.noun, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Null where the reports call it by no kind, or mostly by words that may be any agreement.</summary>
    public static AgreementName? Of(ImmutableArray<ReportClaims> reports)
    {
        List<(int Report, string Family, string Noun, string? Before)> uses = [.. reports.SelectMany((report, n) => Uses(report.Annotated).Select(use => (n, use.Family, use.Noun, use.Before)))];
        var plain = uses.Count(use => use.Family == Plain);
        var family = uses.Where(use => use.Family != Plain)
            .GroupBy(use => use.Family, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastUses && group.Count() * 2 >= plain && group.Select(use => use.Report).Distinct().Count() * 2 >= reports.Length)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        if (family is null) return null;
        // Two reports may call it by two words of one kind.
        if (Commonest(family.Select(use => (use.Report, (string?)use.Noun)), reports.Length) is not { } noun) return null;
        var before = Commonest(family.Select(use => (use.Report, use.Before)), reports.Length);
        return new AgreementName(before is null ? noun : $"{before} {noun}", family.Key != Treaty);
    }

    /// <summary>The word that most reports use, at least two of them where there are two; null where none is.</summary>
    private static string? Commonest(IEnumerable<(int Report, string? Word)> uses, int reports) =>
        uses.Where(use => use.Word is not null)
            .GroupBy(use => use.Word!, StringComparer.Ordinal)
            .Select(group => (Word: group.Key, Uses: group.Count(), Reports: group.Select(use => use.Report).Distinct().Count()))
            .Where(word => word.Uses >= LeastUses && word.Reports >= Math.Min(2, reports))
            .OrderByDescending(word => word.Reports).ThenByDescending(word => word.Uses).ThenBy(word => word.Word, StringComparer.Ordinal)
            .FirstOrDefault().Word;

    private static IEnumerable<(string Family, string Noun, string? Before)> Uses(AnnotatedReport report)
    {
        for (var i = 0; i < report.Tokens.Length; i++)
        {
            var token = report.Tokens[i];
            if (token.Upos is not ("NOUN" or "PROPN") || token.Lemma is not { } lemma || !Families.TryGetValue(lemma.ToLowerInvariant(), out var family)) continue;
            yield return (family, lemma.ToLowerInvariant(), Before(report, i));
        }
    }

    /// <summary>The name or noun right before it, where it belongs to it: "Sable truce", "tariff truce"; no time, and nothing that is a verb's.</summary>
    private static string? Before(AnnotatedReport report, int i)
    {
        if (i == 0 || report.Tokens[i - 1] is not { Upos: "PROPN" or "NOUN" } before) return null;
        if (before.Deprel is not ("compound" or "nmod") || before.Span.End + 1 != report.Tokens[i].Span.Start || report.Times.Any(time => time.Span.Overlaps(before.Span))) return null;
        var word = report.Text[before.Span];
        return word.Any(char.IsDigit) || word.Any(char.IsPunctuation) ? null : word;
    }
}
