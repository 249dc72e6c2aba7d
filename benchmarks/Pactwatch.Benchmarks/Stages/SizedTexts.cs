using System.Collections.Immutable;
using System.Text;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>Report text of growing size, so that a time that grows faster than its text shows.</summary>
internal static class SizedTexts
{
    private static readonly ImmutableArray<(string Name, int Length)> Sizes = [("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)];

    public static IEnumerable<(string Name, string Text)> Of(ImmutableArray<Report> reports)
    {
        var news = string.Join("\n\n", reports.Select(report => report.Text.Characters)) + "\n\n";
        return Sizes.Select(size => ($"{size.Name} of reports", Repeat(news, size.Length)));
    }

    public static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length) text.Append(piece);
        return text.ToString(0, length);
    }
}
