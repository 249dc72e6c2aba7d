using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Derivation.Reuse;
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
    private static readonly Remembered<AnnotatedReport, ReportWords> Read = new(Make);

    private readonly uint[] hashes;
    private readonly TextSpan[] spans;
    private readonly bool[] isPublic;

    private ReportWords(uint[] hashes, TextSpan[] spans, bool[] isPublic)
    {
        this.hashes = hashes;
        this.spans = spans;
        this.isPublic = isPublic;
        OwnCount = isPublic.Length - isPublic.AsSpan().Count(true);
    }

    /// <summary>A 32-bit hash of each word.</summary>
    public ReadOnlySpan<uint> Hashes => hashes;

    public ReadOnlySpan<TextSpan> Spans => spans;

    public ReadOnlySpan<bool> IsPublic => isPublic;

    public int Count => hashes.Length;

    /// <summary>Words that are of no public statement.</summary>
    public int OwnCount { get; }

    /// <summary>True where the first word that a span holds is the report's own: of no public statement, credit or furniture.</summary>
    public bool IsOwn(TextSpan span)
    {
        int first = 0, end = spans.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (spans[middle].End <= span.Start) first = middle + 1;
            else end = middle;
        }

        return first < spans.Length && spans[first].Overlaps(span) && !isPublic[first];
    }

    public static ReportWords Of(AnnotatedReport report) => Read.Of(report);

    private static ReportWords Make(AnnotatedReport report)
    {
        var text = report.Text.Characters;
        var words = new WordBuffer();
        foreach (var block in report.Text.Blocks)
        {
            if (block.Kind is BlockKind.Furniture or BlockKind.Credit or BlockKind.Byline or BlockKind.Dateline) continue;
            WordHasher.Append(text, block.Span.Start, block.Span.End, words);
        }

        var places = new TextSpan[words.Count];
        for (var i = 0; i < places.Length; i++) places[i] = new TextSpan(words.Starts[i], words.Ends[i]);
        return new ReportWords(words.Hashes.ToArray(), places, Public(report, places));
    }

    private static bool[] Public(AnnotatedReport report, TextSpan[] words)
    {
        var statements = report.Attributions
            .Where(speech => speech is { Style: AttributionStyle.Direct or AttributionStyle.Mixed, Speaker: { IsNamed: true, Name.Length: > 0 } } && AgencyDirectory.English.Named(speech.Speaker.Name) is null)
            .SelectMany(speech => speech.Content).Order().ToArray();
        var marks = new bool[words.Length];
        var (next, end) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            while (next < statements.Length && statements[next].Start <= words[i].Start) end = Math.Max(end, statements[next++].End);
            marks[i] = words[i].Start < end;
        }

        return marks;
    }
}
