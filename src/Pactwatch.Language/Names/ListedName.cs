using System.Collections.Immutable;

namespace Pactwatch.Language.Names;

/// <summary>A name of a list, known beforehand.</summary>
/// <param name="Name">The full name that every mention of it is told by.</param>
/// <param name="Kind">What it is, as in the lists: "city", "armed-group", "party", "company", …</param>
/// <param name="State">The state it belongs to or lies in, by its usual English name; null where none or several.</param>
/// <param name="Aliases">Its other forms as printed, acronyms too.</param>
public sealed record ListedName(string Name, string Kind, string? State, ImmutableArray<string> Aliases)
{
    /// <summary>The name and its aliases.</summary>
    public IEnumerable<string> Forms => Aliases.Prepend(Name);
}
