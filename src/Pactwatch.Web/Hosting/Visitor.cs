using Microsoft.AspNetCore.Http;
using Pactwatch.Storage.Access;

namespace Pactwatch.Web.Hosting;

/// <summary>Who asks, and what they may.</summary>
/// <param name="Name">Stands beside judgements.</param>
/// <param name="IsByCookie">True for a browser's session, which other sites could try to make use of; false for a token sent along.</param>
internal sealed record Visitor(string Name, Right Right, bool IsByCookie)
{
    /// <summary>Somebody who has shown nothing.</summary>
    public static Visitor Stranger { get; } = new("", Right.None, false);

    /// <summary>Who asks, once the gate was passed.</summary>
    public static Visitor Of(HttpContext context) => context.Items.TryGetValue(typeof(Visitor), out var visitor) ? (Visitor)visitor! : Stranger;

    public void Enter(HttpContext context) => context.Items[typeof(Visitor)] = this;
}
