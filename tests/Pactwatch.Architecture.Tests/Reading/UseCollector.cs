using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Pactwatch.Architecture.Tests.Reading;

/// <summary>Collects what a type definition refers to, the types nested in it (closures, state machines) included.</summary>
internal sealed class UseCollector
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;
    private readonly string assembly;
    private readonly UsedTypeProvider provider;
    private readonly HashSet<UsedName> uses = [];

    public UseCollector(PEReader file, MetadataReader metadata, string assembly)
    {
        this.file = file;
        this.metadata = metadata;
        this.assembly = assembly;
        provider = new UsedTypeProvider(this);
    }

    public static string WithoutArity(string name) => name.Split('`')[0];

    public ImmutableHashSet<UsedName> ToImmutable() => [.. uses];

    public void AddType(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        AddToken(type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations()) AddToken(metadata.GetInterfaceImplementation(implementation).Interface);
        foreach (var field in type.GetFields())
        {
            AddToken(field);
            AddAttributes(metadata.GetFieldDefinition(field).GetCustomAttributes());
        }

        foreach (var property in type.GetProperties()) AddAttributes(metadata.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var method in type.GetMethods()) AddMethod(metadata.GetMethodDefinition(method));
        AddParameters(type.GetGenericParameters());
        AddAttributes(type.GetCustomAttributes());
        foreach (var nested in type.GetNestedTypes()) AddType(nested);
    }

    internal void AddTypeReference(TypeReferenceHandle handle) => uses.Add(NameOf(handle));

    internal void AddTypeDefinition(TypeDefinitionHandle handle) => uses.Add(NameOf(handle));

    private void AddMethod(MethodDefinition method)
    {
        method.DecodeSignature(provider, genericContext: null);
        AddParameters(method.GetGenericParameters());
        AddAttributes(method.GetCustomAttributes());
        foreach (var parameter in method.GetParameters()) AddAttributes(metadata.GetParameter(parameter).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        AddToken(body.LocalSignature);
        foreach (var region in body.ExceptionRegions) AddToken(region.CatchType);
        foreach (var token in InstructionTokens.In(body.GetILReader())) AddToken(MetadataTokens.EntityHandle(token));
    }

    private void AddParameters(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in metadata.GetGenericParameter(parameter).GetConstraints()) AddToken(metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes) AddToken(metadata.GetCustomAttribute(attribute).Constructor);
    }

    private void AddToken(EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeReference: AddTypeReference((TypeReferenceHandle)handle); break;
            case HandleKind.TypeDefinition: AddTypeDefinition((TypeDefinitionHandle)handle); break;
            case HandleKind.TypeSpecification: metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(provider, genericContext: null); break;
            case HandleKind.StandaloneSignature: AddStandalone(metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle)); break;
            case HandleKind.MemberReference: AddMember(metadata.GetMemberReference((MemberReferenceHandle)handle)); break;
            case HandleKind.MethodSpecification: AddSpecification(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)); break;
            case HandleKind.MethodDefinition: AddTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.FieldDefinition: AddField(metadata.GetFieldDefinition((FieldDefinitionHandle)handle)); break;
            default: throw new NotSupportedException($"A method refers to a {handle.Kind}, which this reader doesn't know.");
        }
    }

    private void AddField(FieldDefinition field)
    {
        AddTypeDefinition(field.GetDeclaringType());
        field.DecodeSignature(provider, genericContext: null);
    }

    private void AddStandalone(StandaloneSignature signature)
    {
        if (signature.GetKind() == StandaloneSignatureKind.LocalVariables) signature.DecodeLocalSignature(provider, genericContext: null);
        else signature.DecodeMethodSignature(provider, genericContext: null);
    }

    private void AddSpecification(MethodSpecification specification)
    {
        specification.DecodeSignature(provider, genericContext: null);
        AddToken(specification.Method);
    }

    private void AddMember(MemberReference member)
    {
        AddToken(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(provider, genericContext: null);
        else member.DecodeFieldSignature(provider, genericContext: null);
        if (member.Parent.Kind == HandleKind.TypeReference)
            uses.Add(NameOf((TypeReferenceHandle)member.Parent) with { Member = metadata.GetString(member.Name) });
    }

    private UsedName NameOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (type.GetDeclaringType() is { IsNil: false } outer) type = metadata.GetTypeDefinition(outer);
        return new UsedName(assembly, metadata.GetString(type.Namespace), WithoutArity(metadata.GetString(type.Name)));
    }

    private UsedName NameOf(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference) type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        var home = type.ResolutionScope.Kind == HandleKind.AssemblyReference
            ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            : assembly;
        return new UsedName(home, metadata.GetString(type.Namespace), WithoutArity(metadata.GetString(type.Name)));
    }
}
