using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// Cuts an agreement's own text into clauses with their places in its tree. Only numbers, signs and the words of
/// headings are looked at, so that a text in a language that isn't read is cut as well.
/// </summary>
public sealed class ClauseTree
{
    private const int LongestTitle = 160;

    private readonly ReportText text;
    private readonly List<Clause> clauses = [];
    private readonly OpenFrames open = new();
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly bool hasBody;
    private readonly bool hasNumbers;
    private int preamble;
    private int unnumbered;
    private int signatures;
    private bool hasBegun;

    private ClauseTree(ReportText text, IReadOnlyList<ClauseParagraph> paragraphs)
    {
        this.text = text;
        var first = paragraphs.Select(paragraph => paragraph.Number?.Kind).FirstOrDefault(kind => kind is not null and not ClauseNumberKind.Bullet);
        hasNumbers = first is not null;
        hasBody = first is not null and not ClauseNumberKind.Annex;
    }

    /// <summary>The clauses in the order of the text; its title is none.</summary>
    public static ImmutableArray<Clause> Of(ReportText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ClauseParagraph[] paragraphs = [.. ClauseParagraphs.Of(text)];
        var tree = new ClauseTree(text, paragraphs);
        var titles = paragraphs.TakeWhile(paragraph => tree.IsTitle(paragraph)).Count();
        for (var at = titles < paragraphs.Length ? titles : 0; at < paragraphs.Length; at++) tree.Add(paragraphs[at]);
        return ClauseIds.Give(text, tree.clauses);
    }

    /// <summary>True of a paragraph that begins as the end of an agreement's text does: "Done at …".</summary>
    public static bool IsClosing(string paragraph) => ClauseForms.IsClosing(paragraph);

    /// <summary>The name of the annex that a clause begins or lies in ("Annex A"); null where it is none's.</summary>
    public static string? AnnexOf(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        var first = clause.Path.Split('/')[0];
        return ClauseNumber.At(first) is { Kind: ClauseNumberKind.Annex } ? first : null;
    }

    private bool IsTitle(ClauseParagraph paragraph) =>
        paragraph.Number is null && paragraph.Span.Length <= LongestTitle && !ClauseForms.EndsWithSign(paragraph.Span.SliceOf(text.Characters));

    private void Add(ClauseParagraph paragraph)
    {
        if (paragraph.Number is { Kind: not ClauseNumberKind.Bullet } number) AddNumbered(paragraph, number);
        else if (signatures > 0 || ClauseForms.IsClosing(paragraph.Span.SliceOf(text.Characters))) AddSignature(paragraph);
        else if (JoinsHeading(paragraph)) clauses[^1] = clauses[^1] with { Span = clauses[^1].Span.Cover(paragraph.Span) };
        else if (ClauseForms.IsTitle(paragraph.Span.SliceOf(text.Characters), paragraph.IsHeading) && paragraph.Number is null) AddHeading(paragraph);
        else AddUnnumbered(paragraph);
    }

    private void AddNumbered(ClauseParagraph paragraph, ClauseNumber number)
    {
        (hasBegun, signatures) = (true, 0);
        var headed = clauses.Count > 0 && clauses[^1].Role == ClauseRole.ListHead;
        var frame = open.Open(number, clauses.Count, headed);
        var rest = paragraph.Span.SliceOf(text.Characters)[Math.Min(number.Length, paragraph.Span.Length)..];
        var role = ClauseForms.IsHeading(number, rest, paragraph.IsHeading) ? ClauseRole.Heading : RoleOf(paragraph.Span);
        // The words beside a number are its first paragraph; a heading has none.
        frame.Paragraphs = role == ClauseRole.Heading ? 0 : 1;
        frame.IsHead = role == ClauseRole.ListHead;
        Append(paragraph.Span, frame.Path, open.Parent?.Clause, Math.Min(number.Length, paragraph.Span.Length), role);
    }

    // "Article 4", and on the next line "Release of prisoners".
    private bool JoinsHeading(ClauseParagraph paragraph) =>
        paragraph.Number is null && clauses.Count > 0 && clauses[^1] is { Role: ClauseRole.Heading } heading && heading.Span.Length == heading.LabelLength
        && ClauseForms.IsShortLine(paragraph.Span.SliceOf(text.Characters));

    private void AddHeading(ClauseParagraph paragraph)
    {
        open.CloseList();
        Append(paragraph.Span, paragraph.Span.In(text.Characters), open.Innermost?.Clause, 0, ClauseRole.Heading);
    }

    private void AddSignature(ClauseParagraph paragraph)
    {
        open.Clear();
        Append(paragraph.Span, Counted("signatures", ++signatures), null, 0, ClauseRole.Signatures);
    }

    private void AddUnnumbered(ClauseParagraph paragraph)
    {
        var label = paragraph.Number?.Length ?? 0;
        if (!hasBegun && hasBody)
        {
            Append(paragraph.Span, Counted("preamble", ++preamble), null, label, ClauseRole.Preamble);
            return;
        }

        // A point without a sign begins with a small letter.
        var head = label > 0 || char.IsLower(text.Characters[paragraph.Span.Start]) ? open.HeadOfPoint(hasSign: label > 0) : null;
        if (head is null) open.CloseList();
        var path = open.Innermost is { } place ? place.NextParagraph() : Place(++unnumbered);
        var role = RoleOf(paragraph.Span);
        Append(paragraph.Span, path, head?.Clause ?? open.Innermost?.Clause, label, role);
        if (role == ClauseRole.ListHead) open.OpenHead(path, clauses.Count - 1, isPoint: label > 0);
    }

    private string Place(int count) => hasNumbers && !hasBody ? Counted("body", count) : "paragraph " + count.ToString(CultureInfo.InvariantCulture);

    private void Append(TextSpan span, string path, int? parent, int label, ClauseRole role)
    {
        var times = seen[path] = seen.GetValueOrDefault(path) + 1;
        clauses.Add(new Clause("", times == 1 ? path : Counted(path, times), span, parent, label, role));
    }

    private ClauseRole RoleOf(TextSpan span) => ClauseForms.IsListHead(span.SliceOf(text.Characters)) ? ClauseRole.ListHead : ClauseRole.Text;

    private static string Counted(string place, int count) => count == 1 ? place : string.Create(CultureInfo.InvariantCulture, $"{place}/{count}");
}
