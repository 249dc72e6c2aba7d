using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Pactwatch.Architecture.Tests.Reading;

/// <summary>A built assembly, read from its file without being loaded.</summary>
public sealed record ReadAssembly(string Name, ImmutableArray<string> References, ImmutableArray<ReadType> Types)
{
    public static ReadAssembly Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
        var types = metadata.TypeDefinitions
            .Where(handle => metadata.GetTypeDefinition(handle).GetDeclaringType().IsNil)
            .Select(handle => Read(file, metadata, name, handle))
            .Where(type => !type.Name.StartsWith('<'));
        return new ReadAssembly(name, [.. references], [.. types]);
    }

    private static ReadType Read(PEReader file, MetadataReader metadata, string assembly, TypeDefinitionHandle handle)
    {
        var uses = new UseCollector(file, metadata, assembly);
        uses.AddType(handle);
        var definition = metadata.GetTypeDefinition(handle);
        return new ReadType(assembly, metadata.GetString(definition.Namespace), UseCollector.WithoutArity(metadata.GetString(definition.Name)), uses.ToImmutable());
    }
}
