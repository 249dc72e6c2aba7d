using System.Globalization;
using NodaTime;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Warc;

/// <summary>The named fields at the head of a WARC record, or of the HTTP response within it. Names are found in whatever case.</summary>
internal sealed class WarcHead
{
    private const int MostFields = 500;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Length of the block behind the head; negative where none is told.</summary>
    public long Length => long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;

    public string? TargetUri => this["WARC-Target-URI"]?.Trim('<', '>', ' ');

    public LocalDate? RetrievedOn => RecordDate.Day(this["WARC-Date"]);

    /// <summary>Reads fields to the empty line behind them; the first of a name counts.</summary>
    public static WarcHead Read(Func<string?> nextLine)
    {
        var head = new WarcHead();
        string? name = null;
        for (var count = 0; count < MostFields && nextLine() is { Length: > 0 } line; count++)
        {
            if (line[0] is ' ' or '\t' && name is not null)
            {
                head.fields[name] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            name = line[..colon].Trim();
            if (!head.fields.TryAdd(name, line[(colon + 1)..].Trim())) name = null;
        }

        return head;
    }
}
