namespace Pactwatch.Reading.Pdf;

/// <summary>A line of words on a page. Places are in thousandths of a point from the upper left corner.</summary>
internal sealed record PdfLine(int Left, int Top, int Right, int Bottom, string Words)
{
    public int Height => Bottom - Top;
}
