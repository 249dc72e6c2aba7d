using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// The words of a report that reuse is measured on: small letters and digits, furniture and credits left out.
/// A word of a public statement (a quotation of a named person or of a document) is marked: two reports that
/// quote it are not copies of each other.
/// </summary>
internal sealed class ReportWords
{
    private ReportWords(ImmutableArray<ulong> hashes, ImmutableArray<TextSpan> spans, ImmutableArray<bool> isPublic)
    {
        Hashes = hashes;
        Spans = spans;
        IsPublic = isPublic;
    }

    /// <summary>A 64-bit hash of each word.</summary>
    public ImmutableArray<ulong> Hashes { get; }

    public ImmutableArray<TextSpan> Spans { get; }

    public ImmutableArray<bool> IsPublic { get; }

    public int Count => Hashes.Length;

    public static ReportWords Of(AnnotatedReport report)
    {
        var text = report.Text.Characters;
        var publicWords = report.Attributions
            .Where(speech => speech is { Style: AttributionStyle.Direct or AttributionStyle.Mixed, Speaker: { IsNamed: true, Name.Length: > 0 } } && AgencyDirectory.English.Named(speech.Speaker.Name) is null)
            .SelectMany(speech => speech.Content).Order().ToArray();
        var hashes = ImmutableArray.CreateBuilder<ulong>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var isPublic = ImmutableArray.CreateBuilder<bool>();
        var next = 0;
        var publicEnd = 0;
        foreach (var block in report.Text.Blocks)
        {
            if (block.Kind is BlockKind.Furniture or BlockKind.Credit or BlockKind.Byline or BlockKind.Dateline) continue;
            foreach (var span in Words(text, block.Span))
            {
                while (next < publicWords.Length && publicWords[next].Start <= span.Start) publicEnd = Math.Max(publicEnd, publicWords[next++].End);
                hashes.Add(Hash(span.SliceOf(text)));
                spans.Add(span);
                isPublic.Add(span.Start < publicEnd);
            }
        }

        return new ReportWords(hashes.ToImmutable(), spans.ToImmutable(), isPublic.ToImmutable());
    }

    private static IEnumerable<TextSpan> Words(string text, TextSpan block)
    {
        var start = -1;
        for (var at = block.Start; at <= block.End; at++)
        {
            var isWord = at < block.End && (char.IsLetterOrDigit(text[at]) || (start >= 0 && IsInsideWord(text, at, block.End)));
            if (isWord && start < 0) start = at;
            if (isWord || start < 0) continue;
            yield return new TextSpan(start, at);
            start = -1;
        }
    }

    /// <summary>"it's", "U.S", "2,500": a mark between letters or digits.</summary>
    private static bool IsInsideWord(string text, int at, int end) =>
        text[at] is '\'' or '’' or '.' or ',' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && (text[at] != ',' || char.IsDigit(text[at + 1]));

    /// <summary>FNV-1a over the letters and digits in small.</summary>
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in word)
        {
            if (char.IsLetterOrDigit(character)) hash = unchecked((hash ^ char.ToLowerInvariant(character)) * 1099511628211UL);
        }

        return hash;
    }
}
