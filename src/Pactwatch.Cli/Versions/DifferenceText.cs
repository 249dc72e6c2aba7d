using System.Collections.Immutable;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Versions;
using Spectre.Console;

namespace Pactwatch.Cli.Versions;

/// <summary>Shows people what changed between two versions: a passage at a time, what was taken out as [-…-], what was put in as {+…+}, in colours where a terminal has them.</summary>
internal sealed class DifferenceText(IAnsiConsole console, Report before, Report after)
{
    private const int WordsAround = 60;
    private const int FarApart = 160;
    private const int LongestSide = 1200;

    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Heading = new(decoration: Decoration.Bold);

    public void Write(VersionDifference difference)
    {
        if (difference.Changes.IsEmpty) console.Write(new Paragraph("No words changed.\n"));
        if (difference.IsCoarse) console.Write(new Paragraph("The versions differ so much that whole passages are shown.\n"));
        var group = new List<VersionChange>();
        foreach (var change in difference.Changes)
        {
            if (group.Count > 0 && !AreNear(group[^1], change)) Flush(group);
            group.Add(change);
        }

        Flush(group);
    }

    private bool AreNear(VersionChange one, VersionChange next) =>
        next.After.Start - one.After.End < FarApart && !after.Text[new TextSpan(one.After.End, next.After.Start)].Contains('\n', StringComparison.Ordinal);

    private void Flush(List<VersionChange> changes)
    {
        if (changes.Count == 0) return;
        var touches = changes.SelectMany(change => change.Touches).Distinct().Order().Select(touch => touch == ChangeTouch.Date ? "date" : "number").ToImmutableArray();
        var line = new Paragraph();
        line.Append($"@ {changes[0].Block.Word()}, character {changes[0].After.Start}{(touches.IsEmpty ? "" : ": " + string.Join(", ", touches))}\n", Heading);
        line.Append(Around(changes[0].After.Start - WordsAround, changes[0].After.Start, isBefore: true));
        for (var at = 0; at < changes.Count; at++)
        {
            if (at > 0) line.Append(Clean(after.Text[new TextSpan(changes[at - 1].After.End, changes[at].After.Start)]));
            if (!changes[at].Before.IsEmpty) line.Append($"[-{Clean(Short(before.Text[changes[at].Before]))}-]", Removed);
            if (!changes[at].After.IsEmpty) line.Append($"{{+{Clean(Short(after.Text[changes[at].After]))}+}}", Added);
        }

        line.Append(Around(changes[^1].After.End, changes[^1].After.End + WordsAround, isBefore: false) + "\n");
        console.Write(line);
        changes.Clear();
    }

    // The words beside a change, within its paragraph, cut at spaces.
    private string Around(int start, int end, bool isBefore)
    {
        var characters = after.Text.Characters;
        start = Math.Max(0, start);
        end = Math.Min(characters.Length, end);
        var words = characters[start..end];
        var isCut = isBefore ? start > 0 : end < characters.Length;
        var paragraph = isBefore ? words.LastIndexOf('\n') : words.IndexOf('\n', StringComparison.Ordinal);
        if (paragraph >= 0) return Clean(isBefore ? words[(paragraph + 1)..] : words[..paragraph]);
        if (!isCut) return Clean(words);
        var space = isBefore ? words.IndexOf(' ', StringComparison.Ordinal) : words.LastIndexOf(' ');
        if (space >= 0) words = isBefore ? words[(space + 1)..] : words[..space];
        return isBefore ? "… " + Clean(words) : Clean(words) + " …";
    }

    private static string Short(string words) => words.Length <= LongestSide ? words : $"{words[..(LongestSide / 2)]} … ({LedgerText.Count(words.Length, "character")}) … {words[^(LongestSide / 2)..]}";

    private static string Clean(string words) => PlainText.Of(words.Replace("\n\n", " ¶ ", StringComparison.Ordinal));
}
