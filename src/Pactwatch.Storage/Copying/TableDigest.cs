namespace Pactwatch.Storage.Copying;

/// <summary>How much a table holds, and a hash of all of it: the same for the same rows, whatever the engine.</summary>
/// <param name="Sha256">Of its rows in their order, as <see cref="RowBytes"/> writes them; 64 hexadecimal digits.</param>
public sealed record TableDigest(string Table, long Rows, string Sha256);
