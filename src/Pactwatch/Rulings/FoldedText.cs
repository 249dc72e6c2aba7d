using System.Collections.Immutable;
using System.Text;
using Pactwatch.Language;

namespace Pactwatch.Rulings;

/// <summary>
/// A text in which runs of blanks are one space and the shapes of quotation marks, apostrophes and dashes are one each,
/// with the way back: a page read again by a better reader keeps its words, not always its blanks.
/// </summary>
internal sealed class FoldedText
{
    private const char SoftHyphen = '\u00AD';

    // For each character of the folded text the offset of the one it stands for; one more for the end.
    private readonly ImmutableArray<int> offsets;

    public FoldedText(string text)
    {
        var folded = new StringBuilder(text.Length);
        var starts = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            var fold = Fold(text[at]);
            if (fold == SoftHyphen || (fold == ' ' && (folded.Length == 0 || folded[^1] == ' '))) continue;
            folded.Append(fold);
            starts.Add(at);
        }

        starts.Add(text.Length);
        Characters = folded.ToString();
        offsets = starts.ToImmutable();
    }

    public string Characters { get; }

    /// <summary>Words as they would stand in a folded text.</summary>
    public static string Of(string words) => new FoldedText(words).Characters;

    /// <summary>Where the characters of the folded text stand in the text itself; <paramref name="length"/> is at least 1.</summary>
    public TextSpan Place(int at, int length) => new(offsets[at], offsets[at + length - 1] + 1);

    private static char Fold(char letter) => letter switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        '\u200B' or '\uFEFF' => SoftHyphen,
        _ when char.IsWhiteSpace(letter) => ' ',
        _ => letter,
    };
}
