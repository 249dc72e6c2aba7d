namespace Pactwatch.Annotation.Quantities;

/// <summary>A count that is an interval ("dozens": 24 to 99), both ends included.</summary>
internal sealed record VagueCount(decimal Min, decimal Max, VagueUse Use);
