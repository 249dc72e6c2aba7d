namespace Pactwatch.Architecture.Tests.Reading;

/// <summary>A type that code refers to, or one of its members (<see cref="Member"/> null: the type itself).</summary>
/// <param name="Assembly">Simple name of the assembly that the reference names.</param>
/// <param name="Namespace">Of the outermost type.</param>
/// <param name="Type">Name of the outermost type, without its number of type parameters.</param>
/// <param name="Member">Name of a member called or read, such as <c>get_Now</c>.</param>
public sealed record UsedName(string Assembly, string Namespace, string Type, string? Member = null)
{
    public string FullName => $"{Namespace}.{Type}";

    public override string ToString() => Member is null ? FullName : $"{FullName}.{Member}";
}
