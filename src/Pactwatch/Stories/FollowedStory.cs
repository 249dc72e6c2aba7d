using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Stories;

/// <summary>
/// An agreement that is followed, and whether a report that comes in tells of it: by the same evidence that joins the
/// reports of a ledger. A look at the names in its text comes first and costs next to nothing; only where they are there
/// is a report worth being read.
/// </summary>
public sealed class FollowedStory
{
    /// <summary>A report is compared with at most so many of the agreement's own, the latest: they tell what it is about by now.</summary>
    private const int MostCompared = 24;

    /// <summary>Names that a text must hold to be read at all; where fewer are known, all of them.</summary>
    private const int LeastNames = 2;

    private const int ShortestName = 3;

    private readonly FrozenSet<string> names;
    private readonly ImmutableArray<Report> told;

    /// <param name="ledger">That holds the agreement.</param>
    public FollowedStory(Accord accord, SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(accord);
        ArgumentNullException.ThrowIfNull(ledger);
        Title = accord.Title;
        names = Names(accord).ToFrozenSet(StringComparer.Ordinal);
        told = [.. accord.Reports.Select(id => ledger.Report(id).Report).OrderByDescending(report => report.Published.Date).ThenBy(report => report.Id).Take(MostCompared)];
    }

    /// <summary>The agreement's.</summary>
    public string Title { get; }

    /// <summary>True where a text holds enough of the agreement's names.</summary>
    /// <param name="words">Its words in lower case.</param>
    public bool IsNamedIn(IReadOnlySet<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return names.Count > 0 && names.Where(words.Contains).Take(LeastNames).Count() >= Math.Min(LeastNames, names.Count);
    }

    /// <summary>True where a report tells of the agreement.</summary>
    /// <param name="claimsOf">What one of the agreement's own reports claims; asked for only here.</param>
    public bool IsToldBy(ReportClaims report, Func<Report, ReportClaims> claimsOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(claimsOf);
        if (told.Any(held => held.Id == report.Report.Id)) return true;
        ImmutableArray<ReportClaims> compared = [.. told.Select(claimsOf).Append(report).OrderBy(claims => claims.Report.Id)];
        return StoryFinder.Find(compared, []).First(story => story.Contains(report)).Length > 1;
    }

    /// <summary>The words of a text in lower case, from three characters on.</summary>
    public static IReadOnlySet<string> WordsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PhraseWords.Of(text).Where(word => word.Length >= ShortestName).ToHashSet(StringComparer.Ordinal);
    }

    // What it binds, whom and where, as its reports write it: names, not the common words beside them.
    private static IEnumerable<string> Names(Accord accord) =>
        accord.Parties
            .Concat(accord.Undertakings.SelectMany(entry => entry.Places))
            .Append(accord.Title)
            .SelectMany(phrase => phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(word => char.IsUpper(word[0]))
            .SelectMany(PhraseWords.Of)
            .Where(word => word.Length >= ShortestName && PhraseWords.Kind(word) is null);
}
