using Pactwatch.Stories.Streaming;

namespace Pactwatch.Evaluation.Streams;

/// <summary>A report with the story that it tells by the gold.</summary>
internal sealed record ToldReport(StreamedReport Report, string Story);
