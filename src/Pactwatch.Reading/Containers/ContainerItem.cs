namespace Pactwatch.Reading.Containers;

/// <summary>What a file yields when it is opened, one after the other: a document or a finding (exactly one of the two is null).</summary>
public readonly record struct ContainerItem(ContainedDocument? Document, FileFinding? Finding)
{
    public static implicit operator ContainerItem(ContainedDocument document) => new(document, null);

    public static implicit operator ContainerItem(FileFinding finding) => new(null, finding);

    public static ContainerItem FromContainedDocument(ContainedDocument document) => document;

    public static ContainerItem FromFileFinding(FileFinding finding) => finding;
}
