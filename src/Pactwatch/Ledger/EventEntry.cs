using System.Collections.Immutable;
using Pactwatch.Annotation.Times;

namespace Pactwatch.Ledger;

/// <summary>Something that happened, across reports. <see cref="Fulfils"/> and <see cref="Violates"/> name undertakings.</summary>
public sealed record EventEntry(
    string Id, string What, string? Actor, string Verb, ImmutableArray<string> Places, DateWindow On, string? OnText, ImmutableArray<string> Fulfils, ImmutableArray<string> Violates, Originals Origins, ImmutableArray<EventClaim> Mentions);
