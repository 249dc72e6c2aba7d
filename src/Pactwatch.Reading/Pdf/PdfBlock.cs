using System.Collections.Immutable;

namespace Pactwatch.Reading.Pdf;

/// <summary>Lines that stand together, as the layout of the page shows them; those of one column follow each other.</summary>
internal sealed record PdfBlock(ImmutableArray<PdfLine> Lines);
