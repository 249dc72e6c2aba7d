using Microsoft.AspNetCore.Http;
using NodaTime;
using Pactwatch.Storage.Access;

namespace Pactwatch.Web.Hosting;

/// <summary>Tells who asks: by the session in a cookie, or by a token sent along ("Authorization: Bearer …").</summary>
internal sealed class Entrance(ServerSettings settings, StartLink link)
{
    /// <summary>No account can bear it.</summary>
    private const string Starter = "\0";

    private const string Bearer = "Bearer ";

    private readonly Sessions sessions = new(settings.Time);

    public FailedAttempts Failed { get; } = new(settings.Time);

    public bool HasAccounts => settings.Accounts?.Any(Now) == true;

    private Instant Now => Instant.FromDateTimeOffset(settings.Time.GetUtcNow());

    /// <summary>Who asks; null where the address has failed too often.</summary>
    public Visitor? VisitorOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count == 1 && header[0]!.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return ByToken(context, header[0]![Bearer.Length..].Trim(), isByCookie: false);
        return sessions.AccountOf(context) switch
        {
            null => Visitor.Stranger,
            Starter => new Visitor(settings.User, Right.Admin, IsByCookie: true),
            var name => settings.Accounts?.Named(name, Now) is { } account ? new Visitor(account.Name, account.Right, IsByCookie: true) : Visitor.Stranger,
        };
    }

    /// <summary>Whose token it is: a stranger for a wrong one, null where there were too many of these.</summary>
    public Visitor? ByToken(HttpContext context, string token, bool isByCookie)
    {
        var from = context.Connection.RemoteIpAddress;
        if (Failed.AreTooMany(from)) return null;
        if (settings.IsLoopback && link.IsToken(token)) return new Visitor(settings.User, Right.Admin, isByCookie);
        if (settings.Accounts?.ByToken(token, Now) is { } account) return new Visitor(account.Name, account.Right, isByCookie);
        Failed.Add(from);
        return Visitor.Stranger;
    }

    /// <summary>The browser that opened the start link. A right token counts however many wrong ones were tried: any page open on this machine can try some.</summary>
    public bool LetInByLink(HttpContext context)
    {
        if (!settings.IsLoopback || !link.IsToken(context.Request.Query["token"])) return false;
        sessions.Open(context, Starter);
        return true;
    }

    public void LetIn(HttpContext context, Visitor visitor) => sessions.Open(context, visitor.Name);

    public void LetOut(HttpContext context) => sessions.Close(context);
}
