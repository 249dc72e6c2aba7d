namespace Pactwatch.Watching.Pages;

/// <summary>What a source said of a page that it named. Null where it said nothing.</summary>
internal sealed record ToldOfPage(string? Title, string? Outlet, string? Published);
