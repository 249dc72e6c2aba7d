namespace Pactwatch.Training.Names;

/// <summary>
/// A sentence to learn from: its words, and for each the labels that it may have. A corpus that doesn't mark a
/// kind of name leaves its labels allowed where it says "no name".
/// </summary>
internal sealed record NameExample(string[] Forms, ushort[] Allowed)
{
    /// <summary>A sentence without names, for a corpus to write its names into.</summary>
    public static NameExample Of(string[] forms, ushort outside)
    {
        var allowed = new ushort[forms.Length];
        Array.Fill(allowed, outside);
        return new NameExample(forms, allowed);
    }
}
