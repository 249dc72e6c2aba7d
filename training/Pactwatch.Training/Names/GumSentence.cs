using System.Globalization;
using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>One sentence of GUM with its tree and mentions.</summary>
internal sealed class GumSentence
{
    private readonly string[] forms;
    private readonly string[] tags;
    private readonly string[] relations;
    private readonly int[] heads;
    private readonly string[] marks;

    public GumSentence(List<string[]> rows)
    {
        forms = [.. rows.Select(row => row[1])];
        tags = [.. rows.Select(row => row[3])];
        relations = [.. rows.Select(row => row[7].Split(':')[0])];
        heads = [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) - 1)];
        marks = [.. rows.Select(row => row[9].Split('|').FirstOrDefault(mark => mark.StartsWith("Entity=", StringComparison.Ordinal))?[7..] ?? "")];
    }

    public NameExample Example()
    {
        var example = NameExample.Of(forms, 1);
        var isTaken = new bool[forms.Length];
        // Names that no mention carries are of a kind unknown; dates are none.
        for (var i = 0; i < forms.Length; i++)
        {
            if (tags[i] == "PROPN" && char.IsUpper(forms[i][0])) example.Allowed[i] = NameLabels.Any;
        }

        foreach (var (first, end, type) in Mentions().OrderByDescending(mention => mention.End - mention.First).ThenBy(mention => mention.First))
        {
            if (NameOf(first, end) is not var (from, to)) continue;
            if (type == "time")
            {
                for (var i = from; i < to; i++)
                {
                    if (!isTaken[i]) example.Allowed[i] = NameMarks.OutsideBut(NameType.Other);
                }

                continue;
            }

            if (isTaken.AsSpan(from, to - from).Contains(value: true)) continue;
            isTaken.AsSpan(from, to - from).Fill(value: true);
            Mark(example, from, to, type);
        }

        NameMarks.MarkPeoples(example);
        return example;
    }

    private static void Mark(NameExample example, int first, int end, string type)
    {
        switch (type)
        {
            case "person":
                NameMarks.Mark(example, NameMarks.BehindTitles(example, first, end), end, NameType.Person);
                break;
            case "place":
                NameMarks.Mark(example, first, end, NameMarks.PlaceType(example, first, end));
                break;
            case "organization":
                NameMarks.Mark(example, first, end, NameType.Organization);
                break;
            case "animal" or "plant" or "substance":
                NameMarks.Mark(example, first, end, NameType.Other, NameType.Person);
                break;
            default:
                NameMarks.Mark(example, first, end, NameType.Other);
                break;
        }
    }

    // "the American College of Pediatricians, which ..." -> American College of Pediatricians
    private (int First, int End)? NameOf(int first, int end)
    {
        var head = HeadOf(first, end);
        if (tags[head] != "PROPN" || !char.IsLetterOrDigit(forms[head][0])) return null;
        var (from, to) = (head, head + 1);
        while (from > first && IsJoined(from - 1)) from--;
        while (to < end && (IsPartBehind(to, head) || (to + 1 < end && (forms[to] is "-" or "–" or "&" or "'s" or "’s" or "/") && IsJoinedTo(to + 1, head)))) to++;
        if (to < end && forms[to] == "of") to = EndOfObject(to, end, head);
        while (to > from + 1 && !char.IsLetterOrDigit(forms[to - 1][0])) to--;
        var trimmed = from;
        for (var i = from; i < to - 1; i++)
        {
            if (tags[i] is "DET" or "PRON" or "ADP" || !char.IsLetterOrDigit(forms[i][0])) trimmed = i == trimmed ? i + 1 : trimmed;
        }

        return (trimmed, to);
    }

    private bool IsJoined(int i) =>
        tags[i] != "DET" && (char.IsUpper(forms[i][0]) || char.IsDigit(forms[i][0]) || forms[i] is "-" or "–" or "&" or "'s" or "’s" or "." or "al" || tags[i] == "PROPN")
        && relations[i] is "compound" or "flat" or "amod" or "nmod" or "nummod" or "punct" or "case" or "goeswith" or "dep" or "cc" or "conj" or "advmod";

    private bool IsPartBehind(int i, int head) => IsJoinedTo(i, head) && relations[i] is "flat" or "compound" or "goeswith" or "nummod" or "amod" or "dep";

    private bool IsJoinedTo(int i, int head)
    {
        if (!(char.IsUpper(forms[i][0]) || char.IsDigit(forms[i][0]) || tags[i] is "PROPN" or "NUM")) return false;
        for (var (at, steps) = (i, 0); at >= 0 && steps < 4; at = heads[at], steps++)
        {
            if (at == head) return true;
            if (relations[at] is not ("flat" or "compound" or "goeswith" or "nummod" or "amod" or "dep")) return false;
        }

        return false;
    }

    private int EndOfObject(int of, int end, int head)
    {
        var to = of + 1;
        if (to < end && forms[to] is "the" or "The") to++;
        var first = to;
        while (to < end && char.IsUpper(forms[to][0]) && tags[to] is "PROPN" or "ADJ" or "NOUN" && IsUnder(to, head)) to++;
        return to > first ? to : of;
    }

    private bool IsUnder(int i, int head)
    {
        for (var (at, steps) = (i, 0); at >= 0 && steps < 6; at = heads[at], steps++)
        {
            if (at == head) return true;
        }

        return false;
    }

    private int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((heads[i] < first || heads[i] >= end) && relations[i] != "punct") return i;
        }

        return first;
    }

    // "(12-person-new-nnnnn-cf1-1-sgl" opens, "12)" closes, "(12-person-…)" is of one word.
    private IEnumerable<(int First, int End, string Type)> Mentions()
    {
        var open = new List<(string Id, int First, string Type)>();
        for (var i = 0; i < marks.Length; i++)
        {
            foreach (var part in Parts(marks[i]))
            {
                if (part[0] == '(')
                {
                    var fields = part.Trim('(', ')').Split('-');
                    if (fields.Length < 2) continue;
                    if (part[^1] == ')') yield return (i, i + 1, fields[1]);
                    else open.Add((fields[0], i, fields[1]));
                }
                else
                {
                    var id = part.TrimEnd(')');
                    var at = open.FindLastIndex(mention => string.Equals(mention.Id, id, StringComparison.Ordinal));
                    if (at < 0) continue;
                    yield return (open[at].First, i + 1, open[at].Type);
                    open.RemoveAt(at);
                }
            }
        }
    }

    private static IEnumerable<string> Parts(string mark)
    {
        var start = 0;
        for (var i = 0; i < mark.Length; i++)
        {
            if (mark[i] == ')')
            {
                yield return mark[start..(i + 1)];
                start = i + 1;
            }
            else if (mark[i] == '(' && i > start)
            {
                yield return mark[start..i];
                start = i;
            }
        }

        if (start < mark.Length) yield return mark[start..];
    }
}
