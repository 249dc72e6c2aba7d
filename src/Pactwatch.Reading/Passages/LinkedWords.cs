namespace Pactwatch.Reading.Passages;

/// <summary>Words of a passage that lead to an address.</summary>
/// <param name="Start">Their first character in the passage, in UTF-16 code units.</param>
/// <param name="End">The end of their last.</param>
/// <param name="Address">Absolute, http or https.</param>
internal readonly record struct LinkedWords(int Start, int End, string Address);
