using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Times;

/// <summary>Runs the stages on one text and writes what they find on one line a time: "span = value mod role window".</summary>
internal static class TimeTable
{
    /// <summary>A Wednesday.</summary>
    public static LocalDate Published { get; } = new(2026, 3, 18);

    public static IReadOnlyList<TimeExpression> Times(string text, PublishedBelief belief)
    {
        var reading = new ReportReading(ReportText.Raw(text), null, null, null, null, "en", belief, null, []);
        var report = new Report(new ReportId("r-0"), "0", ["a.txt"], ReportKind.Report, Handling.Public, reading);
        return Pipeline.English.Annotate(report).Times;
    }

    public static IReadOnlyList<TimeExpression> Times(string text) => Times(text, PublishedBelief.On(Published, PublishedBasis.Given));

    public static string Show(string text, TimeExpression time)
    {
        var parts = new List<string> { time.Span.In(text), "=", time.Value };
        if (time.Mod is not null) parts.Add(time.Mod);
        if (time.Role != TimeRole.None) parts.Add(time.Role.ToString());
        if (time.Window.RelativeTo is { } relative) parts.Add($"{relative.Event}{(relative.Offset[0] == '-' ? "" : "+")}{relative.Offset}");
        else if (!time.Window.IsOpen) parts.Add($"{Day(time.Window.From)}..{Day(time.Window.To)}");
        return string.Join(' ', parts);
    }

    private static string Day(LocalDate? day) => day is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : "";
}
