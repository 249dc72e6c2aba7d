using NodaTime;
using Pactwatch.Text;
using Pactwatch.Versions;

namespace Pactwatch.Tests.Versions;

/// <summary>Versions of a report as tests write them, paragraphs parted by " / ", and what changed between two in one line.</summary>
internal static class Version
{
    public static Report Of(string paragraphs, string id = "r-1", string? url = null, LocalDate? published = null, LocalDate? modified = null)
    {
        var text = ReportText.Join(paragraphs.Split(" / ").Select(paragraph => (BlockKind.Body, paragraph)));
        var belief = published is { } day ? PublishedBelief.On(day, PublishedBasis.Metadata) : PublishedBelief.Unknown;
        return new Report(new ReportId(id), id, [id], ReportKind.Report, Handling.Public, new ReportReading(text, null, null, null, url, "en", belief, modified, []));
    }

    /// <summary>The newer text with what was taken out as [-…-] and what was put in as {+…+}.</summary>
    public static string Shown(string before, string after)
    {
        Report old = Of(before), current = Of(after);
        var shown = new System.Text.StringBuilder();
        var at = 0;
        foreach (var change in VersionComparer.Compare(old, current).Changes)
        {
            shown.Append(current.Text.Characters, at, change.After.Start - at);
            if (!change.Before.IsEmpty) shown.Append("[-").Append(old.Text[change.Before]).Append("-]");
            if (!change.After.IsEmpty) shown.Append("{+").Append(current.Text[change.After]).Append("+}");
            at = change.After.End;
        }

        return shown.Append(current.Text.Characters, at, current.Text.Length - at).ToString().Replace("\n\n", " / ", StringComparison.Ordinal);
    }
}
