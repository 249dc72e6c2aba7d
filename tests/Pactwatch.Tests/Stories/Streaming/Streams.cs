using NodaTime;
using NodaTime.Text;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Tests.Stories.Streaming;

/// <summary>Short ways to write reports of a stream and to see which went together.</summary>
internal static class Streams
{
    public static StreamedReport Report(string id, string? day, string title, string text = "") => new(id, day is null ? null : LocalDatePattern.Iso.Parse(day).GetValueOrThrow(), title, text);

    /// <summary>The stories of reports that come in at once: "a b|c".</summary>
    public static string Of(params StreamedReport[] reports) => Of([], reports);

    public static string Of(StoryRuling[] rulings, params StreamedReport[] reports)
    {
        var stream = new StoryStream(rulings);
        stream.Add(reports);
        return Written(stream);
    }

    public static string Written(StoryStream stream) => string.Join('|', stream.Stories.Select(story => string.Join(' ', story.Reports)));

    /// <summary>Two stories of the same people, a report a day of the first for four days and then of the second: a case is closed, then an office is lost.</summary>
    public static IEnumerable<StreamedReport> CaseAndElection()
    {
        string[] told =
        [
            "The prosecutor closed the case of the emails; investigators found nothing new on the server and dropped all charges.",
            "The prosecutor dropped the charges: investigators had read all the emails of the server and found nothing new.",
            "Nothing new was found in the emails, the prosecutor said as investigators left the server and the charges were dropped.",
            "No charges: the emails of the server hold nothing new, investigators told the prosecutor.",
        ];
        string[] lost =
        [
            "She blames his letters for the lost vote; donors heard her count the counties that turned away in the last week.",
            "In a call with donors she blames the letters: the last week of the vote lost her three counties.",
            "The vote was lost in the last week, she told donors, and blames two letters for it; counties turned away.",
            "Donors on the call say she blames the letters for counties lost in the last week of the vote.",
        ];
        const string people = "Maren Oskarsdal and Director Tobias Wrenfield of the Halvard Bureau, with Ilmar Kesk of Norrby";
        var first = new LocalDate(2031, 5, 4);
        for (var at = 0; at < told.Length; at++)
        {
            yield return new StreamedReport($"a{at}", first.PlusDays(at), "Wrenfield and Oskarsdal", $"{people}. {told[at]}");
            yield return new StreamedReport($"b{at}", first.PlusDays(at + 5), "Oskarsdal and Wrenfield", $"{people}. {lost[at]}");
        }
    }
}
