namespace Pactwatch.Reading.Tables;

/// <summary>A list as programs write it into one cell, ['Ana Writer', "Bo O'Neil"]: newspaper4k's authors in a CSV.</summary>
internal static class WrittenList
{
    /// <summary>Its elements with commas between them; what is no such list stays as it is, an empty one is null.</summary>
    public static string? Join(string? cell)
    {
        var text = cell?.Trim();
        if (text is not ['[', .., ']']) return cell;
        var elements = new List<string>();
        for (var at = 1; at < text.Length - 1;)
        {
            if (text[at] is ' ' or ',')
            {
                at++;
                continue;
            }

            var end = text[at] is '\'' or '"' ? text.IndexOf(text[at], at + 1) : -1;
            if (end < 0) return cell;
            elements.Add(text[(at + 1)..end].Trim());
            at = end + 1;
        }

        elements.RemoveAll(string.IsNullOrEmpty);
        return elements.Count == 0 ? null : string.Join(", ", elements);
    }
}
