namespace Pactwatch.Watching;

/// <summary>The stable codes of what watching itself finds wrong (PW60); those of fetching and reading keep their own.</summary>
public static class WatchCodes
{
    /// <summary>The site's robots.txt asks not to be visited there.</summary>
    public const string RobotsForbid = "PW6001";

    /// <summary>The page keeps its article back: a paywall, a consent page, a login, a check for robots, or scripts alone.</summary>
    public const string Walled = "PW6002";

    /// <summary>An item that neither leads anywhere nor holds its article.</summary>
    public const string NoArticle = "PW6003";

    /// <summary>What is at the address is no single document.</summary>
    public const string NoDocument = "PW6004";

    /// <summary>Nothing at the address can be followed.</summary>
    public const string NothingToFollow = "PW6005";

    /// <summary>Another program's answer that is not what it gives out.</summary>
    public const string ImportDamaged = "PW6006";

    /// <summary>Another program that didn't accept the login.</summary>
    public const string ImportLogin = "PW6007";

    /// <summary>It can't be had what the site's robots.txt asks for.</summary>
    public const string RobotsUnknown = "PW6008";
}
