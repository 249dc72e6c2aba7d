using System.Collections.Immutable;

namespace Pactwatch.Annotation.Attribution;

/// <summary>An agency or outlet that others take reports from: a row of agencies.tsv.</summary>
/// <param name="Name">The name it is shown under.</param>
/// <param name="Abbreviations">Other names that stand for it alone ("AP"); upper case counts.</param>
/// <param name="Domains">Its sites ("apnews.com").</param>
/// <param name="Kind">"agency", "outlet" and the like, as the table says.</param>
/// <param name="Country">The state it is seated in, or null.</param>
/// <param name="Descriptions">How reports paraphrase it ("British news agency"), in lower case.</param>
public sealed record Agency(
    string Name,
    ImmutableArray<string> Abbreviations,
    ImmutableArray<string> Domains,
    string Kind,
    string? Country,
    ImmutableArray<string> Descriptions);
