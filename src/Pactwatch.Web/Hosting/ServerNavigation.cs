namespace Pactwatch.Web.Hosting;

/// <summary>Where every page of the server leads, besides where all do.</summary>
/// <param name="IsWatching">True where anything is followed: pages lead to how it is doing.</param>
public sealed record ServerNavigation(bool IsWatching);
