using System.Collections.ObjectModel;
using System.Diagnostics.Tracing;

namespace Pactwatch.Cli.Telemetry;

/// <summary>Hears what the exporter has to complain of, which it tells to nobody else, and hands on the first complaint of the program's run.</summary>
internal sealed class CollectorWatch(Action<string> complain) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    private int hasComplained;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter) EnableEvents(eventSource, EventLevel.Warning);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // Called by the base's constructor for sources that are there already, before this class's own fields are set.
        if (complain is null || Interlocked.Exchange(ref hasComplained, 1) != 0) return;
        complain(string.Format(System.Globalization.CultureInfo.InvariantCulture, eventData.Message ?? "{0}", [.. (eventData.Payload ?? ReadOnlyCollection<object?>.Empty).Select(FirstLine)]));
    }

    private static object? FirstLine(object? told) => told is string words ? words.Split('\n')[0].TrimEnd() : told;
}
