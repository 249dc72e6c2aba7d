namespace Pactwatch.Reading.Containers;

/// <summary>A container, or a document in it, can't be read (any further); it becomes a finding where it is opened and never leaves this assembly.</summary>
public sealed class ContainerException : Exception
{
    public ContainerException()
        : this(FormatFinding.Damaged, "It can't be read.")
    {
    }

    public ContainerException(string message)
        : this(FormatFinding.Damaged, message)
    {
    }

    public ContainerException(string message, Exception innerException)
        : base(message, innerException) => Code = FormatFinding.Damaged;

    public ContainerException(string code, string message)
        : base(message) => Code = code;

    /// <summary>The stable code of the finding.</summary>
    public string Code { get; }
}
