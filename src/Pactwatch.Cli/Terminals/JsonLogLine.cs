using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Pactwatch.Cli.Terminals;

/// <summary>A line of the log as a JSON object: time, level, message, and the trace and span in which it was said, where there is one.</summary>
internal static class JsonLogLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="message">Free of control characters.</param>
    /// <param name="around">The span under way; null where none is.</param>
    public static string Of(LogLevel level, string message, DateTimeOffset at, Activity? around)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", WordOf(level));
            json.WriteString("message", message);
            if (around is { IdFormat: ActivityIdFormat.W3C })
            {
                json.WriteString("traceId", around.TraceId.ToHexString());
                json.WriteString("spanId", around.SpanId.ToHexString());
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string WordOf(LogLevel level) => level switch
    {
        LogLevel.Error or LogLevel.Critical => "error",
        LogLevel.Warning => "warning",
        LogLevel.Debug or LogLevel.Trace => "debug",
        _ => "information",
    };
}
