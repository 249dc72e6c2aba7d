using Pactwatch.Language;

namespace Pactwatch.Web.Evidence;

/// <summary>Words of a report that something in the ledger rests on.</summary>
internal sealed record TextMark(TextSpan Span, EntryPlace Place);
