using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>
/// Words of one report that carry a statement, with the chain of tellers from the report outwards, nearest
/// first; the chain is empty where the report says it in its own voice.
/// </summary>
public record Mention(ReportId Report, TextSpan Span, ImmutableArray<string> Attribution, Stance Stance);
