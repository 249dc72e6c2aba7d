namespace Pactwatch.Web.Wording;

/// <summary>A piece of text as shown: as it stands, or the name of a character that would not be seen ("U+202E").</summary>
internal readonly record struct ShownRun(string Text, bool IsControl);
