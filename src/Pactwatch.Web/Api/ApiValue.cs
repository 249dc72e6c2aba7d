namespace Pactwatch.Web.Api;

/// <summary>What a parameter holds.</summary>
internal enum ApiValue
{
    Text,
    Number,
    Flag,

    /// <summary>A calendar date, 2026-06-30.</summary>
    Day,
}
