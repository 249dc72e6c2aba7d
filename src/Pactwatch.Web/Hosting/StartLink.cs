using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// The link printed at start-up. Its token lets the person in who started the server. Other programs and other people's
/// pages on this machine don't know it and so see nothing. It lasts as long as the process.
/// </summary>
internal sealed class StartLink
{
    public const string Path = "/start";

    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>The address to open first.</summary>
    public string Of(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{Path}?token={token}");

    public bool IsToken(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
