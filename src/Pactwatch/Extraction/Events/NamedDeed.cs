using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>An act that a noun named as what its sentence is about ("The handover of the base was late"), so that "it took place" can be read.</summary>
internal sealed record NamedDeed(Act Act, string Verb, Slot<string>? Actor, string? Party, Slot<string>? Object, ImmutableArray<Slot<string>> Places);
