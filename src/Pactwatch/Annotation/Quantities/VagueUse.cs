namespace Pactwatch.Annotation.Quantities;

/// <summary>How a vague count is used; the kinds of vague-counts.tsv.</summary>
internal enum VagueUse
{
    Base,
    Of,
    Free,
}
