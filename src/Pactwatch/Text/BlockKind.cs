namespace Pactwatch.Text;

/// <summary>What a block of a report's stored text is. Claims are read from all but <see cref="Furniture"/>, datelines and credits; these feed dates and origins.</summary>
public enum BlockKind
{
    Title,
    Dateline,
    Byline,
    Body,
    Heading,
    Quote,
    Caption,
    Credit,
    Post,
    Furniture,
}
