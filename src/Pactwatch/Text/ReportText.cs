using System.Collections.Immutable;
using System.Text;
using Pactwatch.Language;

namespace Pactwatch.Text;

/// <summary>
/// A report's stored text: its whole visible text in NFC, cut into typed blocks parted by one blank line.
/// It is fixed for ever; annotations are views into it. Every offset in the program counts UTF-16 code
/// units of <see cref="Characters"/>.
/// </summary>
public sealed class ReportText
{
    public ReportText(string characters, ImmutableArray<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(characters);
        var end = 0;
        foreach (var block in blocks)
        {
            if (block.Span.Start < end || block.Span.End > characters.Length)
                throw new ArgumentException($"Block {block.Span} overlaps the one before it or lies outside the text.", nameof(blocks));
            end = block.Span.End;
        }

        Characters = characters;
        Blocks = blocks;
    }

    public string Characters { get; }

    public ImmutableArray<Block> Blocks { get; }

    public int Length => Characters.Length;

    public string this[TextSpan span] => span.In(Characters);

    /// <summary>Joins blocks with one blank line, in NFC; empty ones are left out.</summary>
    public static ReportText Join(IEnumerable<(BlockKind Kind, string Characters)> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (kind, characters) in paragraphs)
        {
            var normal = characters.Normalize(NormalizationForm.FormC).Trim();
            if (normal.Length == 0) continue;
            if (text.Length > 0) text.Append("\n\n");
            blocks.Add(new Block(kind, new TextSpan(text.Length, text.Length + normal.Length)));
            text.Append(normal);
        }

        return new ReportText(text.ToString(), blocks.ToImmutable());
    }

    /// <summary>A text taken as it is, as one body block: no reading stage, no NFC.</summary>
    public static ReportText Raw(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        return new ReportText(characters, characters.Length == 0 ? [] : [new Block(BlockKind.Body, new TextSpan(0, characters.Length))]);
    }

    /// <summary>The block that holds the offset, or null between blocks.</summary>
    public Block? BlockAt(int offset)
    {
        int first = 0, end = Blocks.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (Blocks[middle].Span.End <= offset) first = middle + 1;
            else end = middle;
        }

        return first < Blocks.Length && Blocks[first].Span.Contains(offset) ? Blocks[first] : null;
    }
}
