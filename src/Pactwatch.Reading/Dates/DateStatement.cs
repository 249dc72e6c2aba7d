using Pactwatch.Text;

namespace Pactwatch.Reading.Dates;

/// <summary>A date that a report states of itself, with where it says so and in what words.</summary>
/// <param name="Weight">Among visible lines of a page, how much speaks for it; else 0.</param>
internal sealed record DateStatement(DateMention Mention, DateSource Source, string Words, bool IsModification, int Weight = 0)
{
    public PublishedBasis Basis => Source switch
    {
        DateSource.FrontMatter or DateSource.LinkedData or DateSource.Metadata or DateSource.Marked or DateSource.Script => PublishedBasis.Metadata,
        DateSource.Line or DateSource.NearLine => PublishedBasis.Text,
        DateSource.Address => PublishedBasis.Url,
        _ => PublishedBasis.Inferred,
    };
}
