namespace Pactwatch.Watching.Importing;

/// <summary>An article that another program collected. Null where that program says nothing.</summary>
/// <param name="Address">Whole, of http or https.</param>
/// <param name="Published">As written.</param>
/// <param name="Item">The program's own JSON of it, from which its article can be read; null where there is none.</param>
public sealed record ImportedEntry(string Address, string? Title, string? Outlet, string? Published, string? Item);
