using System.Text;

namespace Pactwatch.Reading.Tables;

/// <summary>One row of a table in text: fields parted by a sign, quoted where they hold it, a quotation mark in them doubled.</summary>
internal static class DelimitedLine
{
    private const int MostFields = 500;

    public static List<string> Fields(string line, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var at = 0;
        while (fields.Count < MostFields)
        {
            field.Clear();
            at = at < line.Length && line[at] == '"' ? Quoted(line, at, field) : at;
            var end = at < line.Length ? line.IndexOf(delimiter, at) : -1;
            field.Append(line, at, (end < 0 ? line.Length : end) - at);
            fields.Add(field.ToString());
            if (end < 0) break;
            at = end + 1;
        }

        return fields;
    }

    /// <returns>The place behind the closing mark.</returns>
    private static int Quoted(string line, int at, StringBuilder field)
    {
        at++;
        while (at < line.Length)
        {
            var mark = line.IndexOf('"', at);
            if (mark < 0) mark = line.Length;
            field.Append(line, at, mark - at);
            if (mark + 1 >= line.Length || line[mark + 1] != '"') return Math.Min(mark + 1, line.Length);
            field.Append('"');
            at = mark + 2;
        }

        return line.Length;
    }
}
