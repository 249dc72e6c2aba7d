using System.Collections.Immutable;

namespace Pactwatch.Architecture.Tests.Reading;

/// <summary>A top-level type as built, with all that it and the types inside it refer to: signatures, bases, attributes and method bodies.</summary>
public sealed record ReadType(string Assembly, string Namespace, string Name, ImmutableHashSet<UsedName> Uses)
{
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
