using Pactwatch.Text;

namespace Pactwatch.Reading.Dates;

/// <summary>A date that a report states of itself, with where it says so and in what words.</summary>
internal sealed record DateStatement(DateMention Mention, DateSource Source, string Words, bool IsModification)
{
    public PublishedBasis Basis => Source switch
    {
        DateSource.FrontMatter or DateSource.LinkedData or DateSource.Metadata or DateSource.Marked or DateSource.Script => PublishedBasis.Metadata,
        DateSource.Line or DateSource.NearLine => PublishedBasis.Text,
        DateSource.Address => PublishedBasis.Url,
        _ => PublishedBasis.Inferred,
    };
}
