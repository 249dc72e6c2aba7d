using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Withholding;

/// <summary>
/// Knows words of protected reports wherever they stand: in a judgement's value, its reason, a thing that subscribers were
/// told. What quotes them leaves the house no more than the reports do. Known are ids, runs of <see cref="RunLength"/> words,
/// a whole text shorter than that, and names and numbers, each where no other report has them. What a person wrote from
/// memory in other words can't be known.
/// </summary>
public sealed class ProtectedWords
{
    /// <summary>In words: fewer are anybody's ("by the end of June").</summary>
    public const int RunLength = 5;

    private readonly ImmutableHashSet<ReportId> reports;
    private readonly HashSet<string> runs = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <param name="held">All reports, removed ones too.</param>
    public ProtectedWords(IReadOnlyCollection<Report> held)
    {
        ArgumentNullException.ThrowIfNull(held);
        reports = [.. held.Where(IsProtected).Select(report => report.Id)];
        if (reports.IsEmpty) return;
        foreach (var words in held.Where(IsProtected).SelectMany(Texts).Select(Words))
        {
            runs.UnionWith(Runs(words, RunLength));
            if (words.Count is > 1 and < RunLength) runs.Add(Run(words));
            names.UnionWith(words.Where(IsName));
        }

        foreach (var words in held.Where(report => !IsProtected(report)).SelectMany(Texts).Select(Words))
        {
            names.ExceptWith(words);
            for (var length = 2; length <= RunLength; length++) runs.ExceptWith(Runs(words, length));
        }
    }

    /// <summary>True where nothing is protected.</summary>
    public bool IsEmpty => reports.IsEmpty;

    public bool Holds(ReportId report) => reports.Contains(report);

    /// <summary>True where the text has an id of a protected report, or words that no other report has.</summary>
    public bool Quotes(string? text)
    {
        if (IsEmpty || string.IsNullOrEmpty(text)) return false;
        if (reports.Any(report => text.Contains(report.Value, StringComparison.Ordinal))) return true;
        var words = Words(text);
        return words.Exists(names.Contains) || Enumerable.Range(2, RunLength - 1).Any(length => Runs(words, length).Any(runs.Contains));
    }

    /// <summary>The judgements that may leave the house: of words of no protected report, quoting none, and taking back none that stays.</summary>
    public ImmutableArray<Judgement> WithoutThem(ImmutableArray<Judgement> judgements)
    {
        if (IsEmpty) return judgements;
        var withheld = judgements.Where(IsWithheld).Select(judgement => judgement.Id).ToHashSet(StringComparer.Ordinal);
        // What takes back a judgement that nobody outside has says no more than that there was one; nor does what takes that back.
        foreach (var judgement in StandingJudgements.InOrder(judgements))
        {
            if (judgement is { What: JudgementKind.Restore, Supersedes: { } undone } && withheld.Contains(undone)) withheld.Add(judgement.Id);
        }

        return judgements.RemoveAll(judgement => withheld.Contains(judgement.Id));
    }

    private bool IsWithheld(Judgement judgement) =>
        Holds(judgement.Words.Report) || Quotes(Plain(judgement.Value)) || Quotes(judgement.Why) || Quotes(judgement.Slot) || Quotes(judgement.Words.Exact);

    // A value is one JSON text, in which letters may be escaped.
    private static string? Plain(string? value)
    {
        if (value is null) return null;
        try
        {
            using var json = JsonDocument.Parse(value);
            var text = new StringBuilder(value).Append('\n');
            Append(json.RootElement, text);
            return text.ToString();
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static void Append(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                text.Append(element.GetString()).Append('\n');
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Append(item, text);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) Append(member.Value, text);
                break;
        }
    }

    private static bool IsProtected(Report report) => report.Handling == Handling.Protected;

    private static IEnumerable<string> Texts(Report report) => new[] { report.Text.Characters, report.Reading.Title, report.Reading.Outlet, report.Reading.Byline, report.Reading.Url }.OfType<string>();

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }

    // A short number is anybody's.
    private static bool IsName(string word) => word.Length >= 4 && (char.IsUpper(word[0]) || word.Any(char.IsAsciiDigit));

    private static IEnumerable<string> Runs(List<string> words, int length)
    {
        for (var at = 0; at + length <= words.Count; at++) yield return Run(words.GetRange(at, length));
    }

    private static string Run(IEnumerable<string> words) => string.Join(' ', words).ToLowerInvariant();
}
