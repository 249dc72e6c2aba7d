using System.Collections.Immutable;
using Pactwatch.Architecture.Tests.Reading;

namespace Pactwatch.Architecture.Tests.Rules;

/// <summary>Names that say nothing of what a type is for.</summary>
internal static class BannedEndings
{
    private static readonly ImmutableArray<string> Endings = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Common", "Misc", "Info", "Processor"];

    public static IEnumerable<string> Violations(IEnumerable<ReadType> types) =>
        types.Where(type => Endings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal))).Select(type => type.FullName);
}
