using System.Collections.Immutable;
using Pactwatch.Architecture.Tests.Reading;

namespace Pactwatch.Architecture.Tests.Rules;

/// <summary>Which assemblies of the program an assembly may use.</summary>
internal sealed class AssemblyTable(ImmutableDictionary<string, ImmutableArray<string>> usedByUser)
{
    public IEnumerable<string> Violations(IEnumerable<ReadAssembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            if (!usedByUser.TryGetValue(assembly.Name, out var allowed))
            {
                yield return $"{assembly.Name} isn't in the table";
                continue;
            }

            foreach (var reference in assembly.References.Where(reference => usedByUser.ContainsKey(reference) && !allowed.Contains(reference)))
                yield return $"{assembly.Name} references {reference}";
            foreach (var type in assembly.Types)
            {
                foreach (var used in type.Uses.Where(used => used.Member is null && used.Assembly != assembly.Name && usedByUser.ContainsKey(used.Assembly) && !allowed.Contains(used.Assembly)))
                    yield return $"{type.FullName} uses {used.FullName} of {used.Assembly}";
            }
        }
    }
}
