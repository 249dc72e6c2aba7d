namespace Pactwatch.Reading.Decoding;

/// <summary>
/// A file's characters and the charset they were read in. <see cref="IsGuess"/> is true where nothing in the file
/// named or proved it; <see cref="Replaced"/> counts characters that stand in for bytes that mean nothing in it.
/// </summary>
internal sealed record DecodedText(string Characters, string Charset, bool IsGuess, int Replaced);
