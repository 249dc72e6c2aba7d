namespace Pactwatch.Publishing.Packages;

/// <summary>A file within a ZIP.</summary>
/// <param name="Name">With slashes, not at the front ("word/document.xml").</param>
internal sealed record PackagePart(string Name, byte[] Bytes);
