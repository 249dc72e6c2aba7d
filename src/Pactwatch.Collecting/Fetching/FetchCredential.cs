using System.Text;

namespace Pactwatch.Collecting.Fetching;

/// <summary>A secret that a source asks for, as the one header that carries it. It is never shown: its text is "***".</summary>
public sealed class FetchCredential
{
    private FetchCredential(string name, string value)
    {
        Name = name;
        Value = value;
    }

    internal string Name { get; }

    internal string Value { get; }

    /// <summary>A header of its own, such as X-Auth-Token.</summary>
    /// <exception cref="ArgumentException">The name is none that may be set, or the value holds what can't stand in a header.</exception>
    public static FetchCredential Header(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!HeaderText.MayBeSet(name)) throw new ArgumentException("A header's name holds letters, digits and hyphens only, and is none that frames the request.", nameof(name));
        if (!HeaderText.IsPlain(value)) throw new ArgumentException("A header's value holds printable ASCII characters only.", nameof(value));
        return new FetchCredential(name, value);
    }

    /// <summary>User and password by HTTP's Basic scheme (RFC 7617, UTF-8).</summary>
    /// <exception cref="ArgumentException">The user holds a colon, which the scheme can't carry.</exception>
    public static FetchCredential Basic(string user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Contains(':', StringComparison.Ordinal)) throw new ArgumentException("A user's name can't hold a colon.", nameof(user));
        return new FetchCredential("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));
    }

    /// <inheritdoc />
    public override string ToString() => "***";
}
