namespace Pactwatch.Publishing.Digests;

/// <summary>From whom a digest comes and to whom it goes, as its head says; who gets it is decided by whoever sends it.</summary>
public sealed record MailAddresses
{
    private const int LongestAddress = 254;

    private const string Specials = "()<>[]:;@\\,\"";

    private MailAddresses(string from, string? to)
    {
        From = from;
        To = to;
    }

    /// <summary>An address that nobody has, until one is set; nobody named as its reader.</summary>
    public static MailAddresses Nobody { get; } = new("pactwatch@pactwatch.invalid", null);

    /// <summary>"watch@desk.example".</summary>
    public string From { get; }

    /// <summary>Null where nobody is named.</summary>
    public string? To { get; }

    /// <param name="from">Null for an address that nobody has.</param>
    /// <param name="to">Null for nobody named.</param>
    /// <exception cref="FormatException">One is no plain address; the message says which.</exception>
    public static MailAddresses Of(string? from, string? to)
    {
        foreach (var address in new[] { from, to }.OfType<string>())
            if (!IsPlain(address)) throw new FormatException($"\"{Text.PlainLine.Of(address, 80)}\" is no mail address such as watch@desk.example");
        return new MailAddresses(from ?? Nobody.From, to);
    }

    // RFC 5322's dot-atom in ASCII: quoted local parts and comments are for nobody's use here.
    private static bool IsPlain(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Length <= LongestAddress && at > 0 && IsDotted(address[..at]) && IsDotted(address[(at + 1)..]);
    }

    private static bool IsDotted(string part) =>
        part.Length > 0 && part.Split('.').All(atom => atom.Length > 0) && part.All(c => c is > ' ' and <= '~' && !Specials.Contains(c, StringComparison.Ordinal)) && part[0] != '-';
}
