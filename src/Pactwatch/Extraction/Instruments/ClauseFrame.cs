using System.Globalization;

namespace Pactwatch.Extraction.Instruments;

/// <summary>An open place of the tree while it is built: the clause that stands there and what is counted under it.</summary>
/// <param name="Path">The path of the place.</param>
/// <param name="Clause">Number of its clause.</param>
internal sealed class ClauseFrame(ClauseNumber number, string path, int clause)
{
    public ClauseNumber Number => number;

    public string Path => path;

    public int Clause => clause;

    /// <summary>True where the clause is the head of a list, whose points stand under it.</summary>
    public bool IsHead { get; set; }

    /// <summary>True where the clause begins with a sign and no number: the next sign is its like.</summary>
    public bool IsPoint { get; init; }

    /// <summary>Paragraphs without a number told so far; the words beside the number are the first.</summary>
    public int Paragraphs { get; set; }

    /// <summary>"4/2", "Article 4/1".</summary>
    public string NextParagraph() => NameOf(++Paragraphs);

    /// <summary>The path of the paragraph of that number.</summary>
    public string NameOf(int paragraph) => path + "/" + paragraph.ToString(CultureInfo.InvariantCulture);

    /// <summary>The path of a number that stands right under this place.</summary>
    public string PathOf(ClauseNumber below) => below.Kind switch
    {
        ClauseNumberKind.Item => $"{path}({below.Label})",
        ClauseNumberKind.Dotted when number.Kind is ClauseNumberKind.Plain or ClauseNumberKind.Dotted or ClauseNumberKind.Article && Begins(below.Label, number.Label) => path + below.Label[number.Label.Length..],
        ClauseNumberKind.Plain when number.Kind is ClauseNumberKind.Article && char.IsAsciiLetterOrDigit(path[^1]) => $"{path}.{below.Label}",
        _ => $"{path}/{Own(below)}",
    };

    /// <summary>The path of a number that stands at the top.</summary>
    public static string Own(ClauseNumber number) => number.Word.Length == 0 ? number.Label : number.Label.Length == 0 ? number.Word : $"{number.Word} {Named(number.Label)}";

    public static bool Begins(string dotted, string label) => dotted.Length > label.Length && dotted.StartsWith(label, StringComparison.Ordinal) && dotted[label.Length] == '.';

    // "PHASE ONE" and "Phase One" are one place.
    private static string Named(string label) => label.Length > 2 && label.All(char.IsLetter) && RomanNumber.Of(label) == 0 ? char.ToUpperInvariant(label[0]) + label[1..].ToLowerInvariant() : label;
}
