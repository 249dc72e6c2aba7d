using NodaTime;

namespace Pactwatch.Storage.Access;

/// <summary>Who is let in.</summary>
public interface IAccounts
{
    /// <summary>True where there is an account that has not expired.</summary>
    bool Any(Instant now);

    /// <summary>Whose token it is; null for nobody's, and for one that has expired. Takes the same time for every token.</summary>
    Account? ByToken(string token, Instant now);

    /// <summary>The account of that name, unless it has expired or was removed.</summary>
    Account? Named(string name, Instant now);
}
