using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>Names clauses after their words: neither a new number nor what changes elsewhere gives one another id.</summary>
internal static class ClauseIds
{
    public static ImmutableArray<Clause> Give(ReportText text, IReadOnlyList<Clause> clauses)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. clauses.Select(clause =>
            {
                var words = Plain(clause.Words.SliceOf(text.Characters));
                // A number alone has no words: its place is all it has.
                if (words.Length == 0) words = clause.Path;
                var count = counts[words] = counts.GetValueOrDefault(words) + 1;
                return clause with { Id = "c-" + ContentHash.Of("clause", words, count.ToString(CultureInfo.InvariantCulture)) };
            }),
        ];
    }

    // Letters and digits alone, small: "…; and" at the end of a point comes and goes with the points behind it.
    private static string Plain(ReadOnlySpan<char> words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var sign in words)
        {
            if (char.IsLetterOrDigit(sign)) plain.Append(char.ToLowerInvariant(sign));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        var trimmed = plain.ToString().TrimEnd();
        foreach (var joining in (string[])[" and", " or"])
        {
            if (trimmed.EndsWith(joining, StringComparison.Ordinal)) return trimmed[..^joining.Length];
        }

        return trimmed;
    }
}
