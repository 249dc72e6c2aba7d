namespace Pactwatch.Collecting.Fetching;

/// <summary>The stable codes of what can go wrong with a fetch. PW50: our rules forbid it; PW51: no answer; PW52: over a limit; PW53: what was answered.</summary>
public static class FetchCodes
{
    /// <summary>It can't be read as a web address.</summary>
    public const string NoAddress = "PW5001";

    /// <summary>Neither http nor https.</summary>
    public const string Scheme = "PW5002";

    /// <summary>It holds a user or a password.</summary>
    public const string UserInAddress = "PW5003";

    /// <summary>Longer than <see cref="AddressRules.MaxLength"/> characters.</summary>
    public const string AddressTooLong = "PW5004";

    /// <summary>A port that isn't among those set.</summary>
    public const string Port = "PW5005";

    /// <summary>A name that stands for the machine itself or for the cloud that it runs in.</summary>
    public const string RefusedName = "PW5006";

    /// <summary>The name has, or is, an address that isn't public.</summary>
    public const string NotPublic = "PW5007";

    /// <summary>The name has, or is, an address of this machine.</summary>
    public const string OwnAddress = "PW5008";

    /// <summary>A redirection from https to http.</summary>
    public const string Downgrade = "PW5009";

    /// <summary>A request with a body was redirected.</summary>
    public const string BodyRedirected = "PW5010";

    /// <summary>The name has no address.</summary>
    public const string UnknownName = "PW5101";

    /// <summary>Nobody answers at the address.</summary>
    public const string NoConnection = "PW5102";

    /// <summary>No secure connection: the certificate or the protocol is wrong.</summary>
    public const string Tls = "PW5103";

    /// <summary>The connection ended before the answer did, or the answer isn't HTTP.</summary>
    public const string BrokenAnswer = "PW5104";

    /// <summary>The body has not the length that its head tells.</summary>
    public const string WrongLength = "PW5105";

    /// <summary>The body is not coded as its head tells.</summary>
    public const string BrokenCoding = "PW5106";

    /// <summary>A coding that we can't read.</summary>
    public const string UnknownCoding = "PW5107";

    /// <summary>No connection in time.</summary>
    public const string ConnectTime = "PW5201";

    /// <summary>No head in time.</summary>
    public const string HeadTime = "PW5202";

    /// <summary>Not all of it in time.</summary>
    public const string WholeTime = "PW5203";

    /// <summary>The head of the answer is too large.</summary>
    public const string HeadTooLarge = "PW5204";

    /// <summary>The body is too large.</summary>
    public const string BodyTooLarge = "PW5205";

    /// <summary>A few bytes that unpack to very many.</summary>
    public const string Bomb = "PW5206";

    /// <summary>More codings over each other than we read.</summary>
    public const string TooManyCodings = "PW5207";

    /// <summary>More redirections than we follow.</summary>
    public const string TooManyRedirections = "PW5208";

    /// <summary>Redirections that come back to where they were.</summary>
    public const string RedirectionLoop = "PW5209";

    /// <summary>404 or 410.</summary>
    public const string Gone = "PW5301";

    /// <summary>429 or 503.</summary>
    public const string TryLater = "PW5302";

    /// <summary>401, 402, 403, 407 or 451: not for us.</summary>
    public const string NotForUs = "PW5303";

    /// <summary>Another status that isn't of the 200s.</summary>
    public const string Status = "PW5304";

    /// <summary>A redirection that says not where to.</summary>
    public const string NowhereToGo = "PW5305";
}
