namespace Pactwatch.Annotation.Attribution;

/// <summary>The name of an outlet in a text and the token behind it.</summary>
internal readonly record struct OutletName(string Name, int End);
