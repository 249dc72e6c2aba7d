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
    public static Duration Of(Duration time, string name, long turn)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name} {turn}")), hash);
        var step = ((hash[0] << 8) | hash[1]) % (2 * Steps + 1) - Steps;
        return time + Duration.FromTicks(time.BclCompatibleTicks / 10 / Steps * step);
    }
}
