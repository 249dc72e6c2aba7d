using System.Text;

namespace Pactwatch.EndToEnd.Tests.Telemetry;

/// <summary>What a test looks at of a span as sent: field numbers are those of opentelemetry/proto/trace/v1/trace.proto.</summary>
internal sealed record OtlpSpan(string Trace, string Parent, string Name, IReadOnlyDictionary<string, string> Tags)
{
    public static IEnumerable<OtlpSpan> AllIn(byte[] request) =>
        from resource in Fields(request, 1)
        from scope in Fields(resource, 2)
        from span in Fields(scope, 2)
        select new OtlpSpan(
            Convert.ToHexStringLower(Fields(span, 1).Single()),
            Convert.ToHexStringLower(Fields(span, 4).SingleOrDefault() ?? []),
            Encoding.UTF8.GetString(Fields(span, 5).Single()),
            Fields(span, 9).ToDictionary(tag => Encoding.UTF8.GetString(Fields(tag, 1).Single()), tag => Encoding.UTF8.GetString(Fields(Fields(tag, 2).Single(), 1).SingleOrDefault() ?? [])));

    /// <summary>The fields of that number that have a length (messages, texts, bytes).</summary>
    private static List<byte[]> Fields(byte[] message, int wanted)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            var length = (tag & 7) switch
            {
                0 => PastNumber(message, ref at),
                1 => 8UL,
                2 => Number(message, ref at),
                5 => 4UL,
                var type => throw new FormatException($"wire type {type}"),
            };
            if ((tag & 7) == 2 && tag >> 3 == (ulong)wanted) found.Add(message[at..(at + (int)length)]);
            at += (int)length;
        }

        return found;
    }

    private static ulong PastNumber(byte[] message, ref int at)
    {
        Number(message, ref at);
        return 0;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            number |= (ulong)(part & 127) << shift;
            if (part < 128) return number;
        }
    }
}
