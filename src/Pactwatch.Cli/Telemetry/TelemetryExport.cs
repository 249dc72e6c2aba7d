using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pactwatch.Cli.Terminals;
using Pactwatch.Tracing;

namespace Pactwatch.Cli.Telemetry;

/// <summary>
/// Sends traces, measures and logs by OTLP to where the standard environment variables say, and does nothing where they are
/// unset. What is sent is sent beside the work: it waits in bounded queues, and what a collector doesn't take is dropped
/// after one word about it. It is the one connection that Pactwatch.Collecting doesn't make; docs/observability.md says what goes over it.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    /// <summary>For all that is left when the program ends; a collector that doesn't answer must not hold it.</summary>
    private const int MillisecondsToEnd = 1_500;

    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private static readonly string[] Signals = ["TRACES", "METRICS", "LOGS"];

    private readonly Terminal terminal;
    private readonly CollectorWatch watch;
    private readonly OpenTelemetrySdk sdk;

    private TelemetryExport(Func<string, string?> environment, Terminal terminal)
    {
        this.terminal = terminal;
        StageDurations.Begin();
        watch = new CollectorWatch(why => terminal.Log(LogLevel.Warning, $"Telemetry can't be sent where {Endpoint} says: {why} What is measured meanwhile is dropped; the work goes on."));
        sdk = OpenTelemetrySdk.Create(builder =>
        {
            builder.ConfigureResource(Describe);
            if (IsOn("TRACES", environment)) builder.WithTracing(traces => traces.AddSource(ReportTrace.SourceName).AddOtlpExporter(options => Settle(options, "TRACES", environment)));
            if (IsOn("METRICS", environment)) builder.WithMetrics(metrics => metrics.AddMeter([.. Meters]).AddOtlpExporter(options => Settle(options, "METRICS", environment)));
            if (IsOn("LOGS", environment)) builder.WithLogging(logs => logs.AddOtlpExporter(options => Settle(options, "LOGS", environment)));
        });
        var logger = sdk.GetLoggerFactory().CreateLogger(ReportTrace.SourceName);
        terminal.Logged = (level, message) => logger.Log(level, default, message, null, static (words, _) => words);
    }

    /// <summary>The meters that are read, here and for /metrics.</summary>
    public static ImmutableArray<string> Meters { get; } = [ReportTrace.SourceName, "Microsoft.AspNetCore.Hosting", "System.Runtime"];

    /// <summary>Begins to send; null where nobody asked for it.</summary>
    /// <exception cref="UsageException">A variable names no address.</exception>
    public static TelemetryExport? Start(Func<string, string?> environment, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (string.Equals(environment("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase) || !Signals.Any(signal => IsOn(signal, environment))) return null;
        foreach (var variable in Signals.Select(EndpointOf).Prepend(Endpoint)) AssertAddress(variable, environment(variable));
        return new TelemetryExport(environment, terminal);
    }

    public void Dispose()
    {
        terminal.Logged = null;
        // Side by side: each may have to wait for a collector that isn't there.
        Parallel.Invoke(() => sdk.TracerProvider.Shutdown(MillisecondsToEnd), () => sdk.MeterProvider.Shutdown(MillisecondsToEnd), () => sdk.LoggerProvider.Shutdown(MillisecondsToEnd));
        sdk.Dispose();
        watch.Dispose();
    }

    private static string EndpointOf(string signal) => $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT";

    private static bool IsOn(string signal, Func<string, string?> environment) =>
        (environment(Endpoint) is { Length: > 0 } || environment(EndpointOf(signal)) is { Length: > 0 })
        && !string.Equals(environment($"OTEL_{signal}_EXPORTER"), "none", StringComparison.OrdinalIgnoreCase);

    private static void AssertAddress(string variable, string? address)
    {
        if (string.IsNullOrEmpty(address) || (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")) return;
        throw new UsageException($"{variable}: '{address}' is no address of a collector. Give one such as http://127.0.0.1:4318, or unset it.");
    }

    /// <summary>The environment has the last word on everything.</summary>
    private static void Describe(ResourceBuilder resource) => resource.Clear().AddTelemetrySdk().AddService("pactwatch", serviceVersion: ProductVersion.Text).AddEnvironmentVariableDetector();

    // The standard's default; the library's own is gRPC.
    private static void Settle(OtlpExporterOptions options, string signal, Func<string, string?> environment)
    {
        if (string.IsNullOrEmpty(environment(Protocol)) && string.IsNullOrEmpty(environment($"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL"))) options.Protocol = OtlpExportProtocol.HttpProtobuf;
    }
}
