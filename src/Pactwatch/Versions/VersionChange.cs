using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Versions;

/// <summary>Words of one version in place of words of the one before it; one side is empty where words were only added or taken out.</summary>
/// <param name="Before">In the older version's stored text.</param>
/// <param name="After">In the newer version's stored text.</param>
/// <param name="Block">The kind of the block that it lies in: of the newer version, or of the older where words were taken out.</param>
/// <param name="BeforeCharacters">The characters of <paramref name="Before"/> that differ, where one word became another; else all.</param>
/// <param name="AfterCharacters">The same of <paramref name="After"/>.</param>
/// <param name="Touches">What of a ledger's matter the words hold, on either side.</param>
public sealed record VersionChange(
    TextSpan Before, TextSpan After, BlockKind Block, TextSpan BeforeCharacters, TextSpan AfterCharacters, ImmutableArray<ChangeTouch> Touches);
