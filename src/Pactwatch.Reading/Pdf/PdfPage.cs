using System.Collections.Immutable;

namespace Pactwatch.Reading.Pdf;

/// <summary>A page: its blocks in the order of reading.</summary>
/// <param name="Height">In thousandths of a point.</param>
internal sealed record PdfPage(int Height, ImmutableArray<PdfBlock> Blocks);
