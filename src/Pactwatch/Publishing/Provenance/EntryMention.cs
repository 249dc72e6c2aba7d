using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Provenance;

/// <summary>A mention with the entry that rests on it.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Kind">undertaking, figure, quote, event or incident.</param>
/// <param name="Line">The entry in one line for people.</param>
internal sealed record EntryMention(string Entry, string Kind, string Line, Mention Mention);
