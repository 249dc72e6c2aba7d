using System.Collections.Immutable;
using Pactwatch.Architecture.Tests.Reading;

namespace Pactwatch.Architecture.Tests;

/// <summary>The program as built beside this test.</summary>
internal static class ProgramAssemblies
{
    public static ImmutableArray<ReadAssembly> All { get; } =
        [.. new[] { "Pactwatch.Language", "Pactwatch.Core", "Pactwatch.Reading", "Pactwatch.Collecting", "Pactwatch.Storage", "Pactwatch.Watching", "Pactwatch.Workers", "Pactwatch.Web", "pactwatch" }.Select(Read)];

    public static ReadAssembly Language => Named("Pactwatch.Language");

    public static ReadAssembly Core => Named("Pactwatch.Core");

    /// <summary>This test's own assembly, with the planted violations.</summary>
    public static ReadAssembly Planted { get; } = Read("Pactwatch.Architecture.Tests");

    public static ReadAssembly Named(string name) => All.Single(assembly => assembly.Name == name);

    private static ReadAssembly Read(string name) => ReadAssembly.Read(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
