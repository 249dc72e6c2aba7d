using System.Globalization;

namespace Pactwatch.Training.Names;

/// <summary>Some sentences in other cases, so that headlines and careless writing don't fall apart.</summary>
internal static class NameRecasing
{
    /// <summary>The forms as a round sees them: one sentence in twenty in capitals, one in twenty in small letters, one in twenty as a headline.</summary>
    public static string[] Of(string[] forms, int number) => (number % 20) switch
    {
        7 => [.. forms.Select(form => form.ToUpperInvariant())],
        13 => [.. forms.Select(form => form.ToLowerInvariant())],
        17 => [.. forms.Select(Titled)],
        _ => forms,
    };

    public static string Titled(string form) =>
        form.Length < 4 && char.IsLower(form[0]) && form is not ("is" or "are" or "be" or "say" or "new" or "old" or "big" or "top" or "war" or "aid" or "end" or "not" or "all" or "two" or "six" or "ten") ? form
        : char.ToUpper(form[0], CultureInfo.InvariantCulture) + form[1..];
}
