using NodaTime;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Containers;

/// <summary>Carries what a container says of a document into the document's reading.</summary>
internal static class ToldByContainer
{
    /// <summary>Before the document is read: what is surer than its own words.</summary>
    public static void TellFirst(ReadingDraft draft, ContainerMetadata? told)
    {
        if (told is null) return;
        draft.TellUrl(told.Url);
        draft.TellTitle(told.Title);
        draft.TellOutlet(told.Outlet);
        draft.TellByline(told.Byline);
        draft.TellLanguage(told.Language);
        TellDate(draft, told.Published, isModification: false);
        TellDate(draft, told.Modified, isModification: true);
        if (told.RetrievedOn is { } retrieved) draft.Note(FormatFinding.RetrievedOn, $"It was retrieved on {Day(retrieved)}.");
        if (told.MadeOn is { } made) draft.Note(FormatFinding.MadeOn, $"The file says that it was made on {Day(made)}; give --published if that is the report's day.");
    }

    /// <summary>After the document was read: what it is told for want of better.</summary>
    public static void TellLast(ReadingDraft draft, ContainerMetadata? told)
    {
        if (told is null) return;
        draft.TellTitle(told.FallbackTitle);
        draft.TellOutlet(told.FallbackOutlet);
        draft.TellByline(told.FallbackByline);
    }

    private static void TellDate(ReadingDraft draft, string? words, bool isModification)
    {
        if (RecordDate.InWords(words) is { } iso && DateScanner.ScanOne(iso) is { } mention) draft.TellDate(mention, DateSource.Metadata, words!.Trim(), isModification);
    }

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
