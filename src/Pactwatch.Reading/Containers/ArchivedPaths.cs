using System.Collections.Immutable;

namespace Pactwatch.Reading.Containers;

/// <summary>What <see cref="ArchivedPages"/> makes of a set of paths.</summary>
/// <param name="Best">The form of each page that is read.</param>
/// <param name="PassedOver">The other forms, and what else such folders hold.</param>
/// <param name="WithoutText">Pages of which no form was saved that can be read.</param>
public sealed record ArchivedPaths(IReadOnlySet<string> Best, IReadOnlySet<string> PassedOver, int WithoutText)
{
    internal static ArchivedPaths None { get; } = new(ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty, 0);

    /// <summary>For people: how many pages there are and what became of their forms; null where there are none.</summary>
    public string? InWords()
    {
        if (Best.Count + WithoutText == 0) return null;
        var pages = Best.Count + WithoutText;
        var without = WithoutText == 0 ? "" : $" {(WithoutText == 1 ? "1 page was" : $"{WithoutText} pages were")} saved in no form that can be read.";
        return $"{(pages == 1 ? "1 page was" : $"{pages} pages were")} saved by ArchiveBox; the best form of each is read, and {(PassedOver.Count == 1 ? "1 other file is" : $"{PassedOver.Count} other files are")} passed over.{without} ({FormatFinding.OtherFormsPassedOver})";
    }
}
