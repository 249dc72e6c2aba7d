using System.Collections.Immutable;
using Pactwatch.Architecture.Tests.Reading;

namespace Pactwatch.Architecture.Tests.Rules;

/// <summary>
/// Who may use whom, by namespace below a root: a room uses itself and the rooms that stand beside its name.
/// A namespace that is no room is a violation, too, so that a new folder needs its line in the table.
/// </summary>
internal sealed class RoomTable(string root, ImmutableDictionary<string, ImmutableArray<string>> roomsByUser, ImmutableHashSet<string> knowAll)
{
    public IEnumerable<string> Violations(IEnumerable<ReadType> types)
    {
        foreach (var type in types)
        {
            if (knowAll.Contains(type.FullName)) continue;
            if (RoomOf(type.Namespace) is not { } room || !roomsByUser.TryGetValue(room, out var allowed))
            {
                yield return $"{type.FullName} lies in no room of the table";
                continue;
            }

            foreach (var used in type.Uses.Where(used => used.Assembly == type.Assembly && used.Member is null).OrderBy(used => used.FullName, StringComparer.Ordinal))
            {
                // Made by the compiler or by a generator of patterns, for this very type.
                if (used.Namespace.Length == 0 || used.Type.StartsWith('<')) continue;
                var usedRoom = RoomOf(used.Namespace);
                if (usedRoom is null || (usedRoom != room && !allowed.Contains(usedRoom))) yield return $"{type.FullName} uses {used.FullName}";
            }
        }
    }

    // The first part below the root; the root itself is the room of those who know all.
    private string? RoomOf(string space) =>
        space.StartsWith(root + ".", StringComparison.Ordinal) ? space[(root.Length + 1)..].Split('.')[0] : null;
}
