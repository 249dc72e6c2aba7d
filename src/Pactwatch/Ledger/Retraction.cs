using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>An outlet's or agency's word that it takes a report back or puts it right: it reaches every copy.</summary>
/// <param name="Notice">The report that says so, or the newer version.</param>
/// <param name="By">Whose original it was, by name.</param>
/// <param name="On">The day it counts from; null where it isn't known.</param>
/// <param name="Reports">The held reports taken back or put right; empty where the outlet's own isn't held.</param>
/// <param name="Copies">Held reports of others that rest on what was taken back.</param>
/// <param name="Mentions">The words that say so; empty for an edited page.</param>
public sealed record Retraction(
    ReportId Notice, string By, RetractionKind Kind, LocalDate? On, ImmutableArray<ReportId> Reports, ImmutableArray<ReportId> Copies, ImmutableArray<Mention> Mentions);
