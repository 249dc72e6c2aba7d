namespace Pactwatch.Reading.Passages;

/// <summary>Words of a passage, on one line, that lead to an address: absolute, http or https.</summary>
internal readonly record struct LinkedWords(string Words, string Address);
