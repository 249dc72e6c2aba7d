using Pactwatch.Collecting;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Cli.Reading;

/// <summary>What comes out of a file that is opened: a document, or that it could not be read, or something to be said of it, or its end.</summary>
internal sealed record OpenedReport(FoundFile File, ContainedDocument? Document = null, RefusedPath? Refused = null, RefusedPath? Note = null, bool IsEnd = false);
