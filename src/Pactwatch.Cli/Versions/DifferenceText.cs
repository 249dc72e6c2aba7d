using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Variants;
using Pactwatch.Text;
using Pactwatch.Versions;
using Spectre.Console;

namespace Pactwatch.Cli.Versions;

/// <summary>Shows people what changed between two versions: a passage at a time, what was taken out as [-…-], what was put in as {+…+}, in colours where a terminal has them.</summary>
internal sealed class DifferenceText(IAnsiConsole console, Report before, Report after)
{
    private const int LongestSide = 1200;

    private static readonly Style Removed = new(Color.Red);
    private static readonly Style Added = new(Color.Green);
    private static readonly Style Heading = new(decoration: Decoration.Bold);

    public void Write(VersionDifference difference)
    {
        if (difference.Changes.IsEmpty) console.Write(new Paragraph("No words changed.\n"));
        if (difference.IsCoarse) console.Write(new Paragraph("The versions differ so much that whole passages are shown.\n"));
        foreach (var passage in ChangedPassage.Of(difference, before.Text, after.Text)) Write(passage);
    }

    private void Write(ChangedPassage passage)
    {
        var touches = string.Join(", ", passage.Touches.Select(touch => touch == ChangeTouch.Date ? "date" : "number"));
        var line = new Paragraph();
        line.Append($"@ {passage.Block.Word()}, character {passage.Start}{(touches.Length == 0 ? "" : ": " + touches)}\n", Heading);
        if (passage.IsCutBefore) line.Append("… ");
        foreach (var run in passage.Runs)
        {
            if (run.Change == VariantChange.Cut) line.Append($"[-{Clean(Short(run.Words))}-]", Removed);
            else if (run.Change == VariantChange.Added) line.Append($"{{+{Clean(Short(run.Words))}+}}", Added);
            else line.Append(Clean(run.Words));
        }

        line.Append(passage.IsCutAfter ? " …\n" : "\n");
        console.Write(line);
    }

    private static string Short(string words) => words.Length <= LongestSide ? words : $"{words[..(LongestSide / 2)]} … ({LedgerText.Count(words.Length, "character")}) … {words[^(LongestSide / 2)..]}";

    private static string Clean(string words) => PlainText.Of(words.Replace("\n\n", " ¶ ", StringComparison.Ordinal));
}
