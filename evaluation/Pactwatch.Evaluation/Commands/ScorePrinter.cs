using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Prints one figure a line, the remarks first where they are asked for.</summary>
internal static class ScorePrinter
{
    public static void Print(TextWriter output, StoryScore score, bool withRemarks)
    {
        foreach (var remark in withRemarks ? score.Remarks : []) output.WriteLine("  " + remark);
        foreach (var measured in score.Measurements) output.WriteLine(measured);
    }
}
