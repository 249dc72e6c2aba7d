using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Discovery;

/// <summary>What a link says of its target.</summary>
internal static class LinkRelation
{
    /// <summary>True where it is one of the words of "rel".</summary>
    public static bool Has(PageNode link, string relation) =>
        link.Attribute("rel") is { } relations && relations.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase);
}
