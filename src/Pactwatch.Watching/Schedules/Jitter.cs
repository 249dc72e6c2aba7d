using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Pactwatch.Watching.Schedules;

/// <summary>Spreads times, so that what began together does not come back together. It follows from names and numbers alone: the same again for the same.</summary>
internal static class Jitter
{
    private const int Steps = 1000;

    /// <summary>A time that is longer or shorter by up to a tenth.</summary>
    /// <param name="name">What it is for; one name's times differ by <paramref name="turn"/>.</param>
    public static Duration Of(Duration time, string name, long turn) => Shifted(time, Share(name, turn, 2 * Steps + 1) - Steps);

    /// <summary>A time that is longer by up to a tenth, for what must not come too soon.</summary>
    public static Duration Longer(Duration time, string name, long turn) => Shifted(time, Share(name, turn, Steps + 1));

    private static Duration Shifted(Duration time, int steps) => time + Duration.FromTicks(time.BclCompatibleTicks / 10 / Steps * steps);

    private static int Share(string name, long turn, int parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {turn}")), hash);
        return ((hash[0] << 8) | hash[1]) % parts;
    }
}
