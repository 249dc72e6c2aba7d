using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>
/// A report as read, with its bytes, on its way into the store. What a person gave outlives a later reading
/// that was given nothing: a given date stays until another is given, a kind other than
/// <see cref="ReportKind.Report"/> stays until another such is given, so does its authority, and handling only gets stricter.
/// </summary>
/// <param name="Sha256">Of <paramref name="Bytes"/>, 64 lower-case hexadecimal digits.</param>
/// <param name="Source">The path or address as given, relative to the argument's folder, with forward slashes.</param>
/// <param name="Run">Name of the run that read it: a hash of program version and start time.</param>
public sealed record ReportToStore(
    byte[] Bytes, string Sha256, string Source, ReportKind Kind, Handling Handling, ReportReading Reading, string ReaderVersion, string Run, Instant RecordedAt)
{
    /// <summary>Given with an agreement's own text and only with one.</summary>
    public InstrumentAuthority? Authority { get; init; }
}
