using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Stories;
using Pactwatch.Text;

namespace Pactwatch.Watching.Triage;

/// <summary>
/// Decides by what a report tells of whether it belongs into the ledger: it tells of an agreement that the ledger holds
/// already, or holds words that are followed. As long as nothing is followed, what tells of any agreement belongs. A report
/// that names nothing of what is followed is not read any further. Safe to use from several threads.
/// </summary>
public sealed class ReportTriage(Pipeline pipeline)
{
    private volatile Followed followed = new([], [], "");

    /// <summary>Changes with what is followed: what was decided under another is decided again.</summary>
    public string Mark => followed.Mark;

    /// <summary>Takes up what is followed from now on.</summary>
    /// <param name="ledger">Null where there is none yet.</param>
    /// <param name="words">Each some words that a report must hold, all of them.</param>
    public void Follow(SourcedLedger? ledger, IReadOnlyCollection<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        ImmutableArray<FollowedStory> stories = ledger is null ? [] : [.. ledger.Accords.Select(accord => new FollowedStory(accord, ledger))];
        ImmutableArray<(string, ImmutableArray<string>)> phrases = [.. words.Select(phrase => (phrase, FollowedStory.WordsIn(phrase).ToImmutableArray())).Where(phrase => phrase.Item2.Length > 0)];
        // By what an agreement is called and whom it binds: its id, and what it holds, change with nearly every report.
        var mark = ContentHash.Of([.. words, "", .. (ledger?.Accords ?? []).Select(accord => $"{accord.Title}|{string.Join('|', accord.Parties)}").Order(StringComparer.Ordinal)]);
        followed = new Followed(stories, phrases, mark);
    }

    /// <summary>Why a report lies beside the ledger; null where it belongs into it.</summary>
    public AsideReport? Decide(ReportToStore report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Decide(new Report(ReportId.OfSha256(report.Sha256), report.Sha256, [report.Source], report.Kind, report.Handling, report.Reading));
    }

    /// <summary>The same for a report that is held.</summary>
    public AsideReport? Decide(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var now = followed;
        var words = FollowedStory.WordsIn(report.Text.Characters);
        if (now.Phrases.Any(phrase => phrase.Words.All(words.Contains))) return null;
        if (!Pipeline.IsRead(report)) return Aside($"It is not in English ({report.Reading.Language}), and holds none of the words that are followed.", now);
        if (now.Stories.IsEmpty && now.Phrases.IsEmpty) return TellsOfAny(report) ? null : Aside("It tells of no agreement.", now);
        var named = now.Stories.Where(story => story.IsNamedIn(words)).ToList();
        if (named.Count == 0) return Aside("It names nothing of what is followed.", now);
        var claims = pipeline.ClaimsOnce(report);
        return named.Exists(story => story.IsToldBy(claims, told => pipeline.ClaimsOnce(told))) ? null : Aside($"It names what is followed ({string.Join("; ", named.Select(story => story.Title).Take(3))}) and tells of something else.", now);
    }

    private bool TellsOfAny(Report report)
    {
        var claims = pipeline.ClaimsOnce(report);
        return !claims.Undertakings.IsEmpty || !claims.Statuses.IsEmpty;
    }

    private static AsideReport Aside(string why, Followed now) => new(why, now.Mark);

    private sealed record Followed(ImmutableArray<FollowedStory> Stories, ImmutableArray<(string Phrase, ImmutableArray<string> Words)> Phrases, string Mark);
}
