using System.Collections.Immutable;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Web.Subscribing;

/// <summary>What calendar programs and feed readers fetch, at addresses that last and that only those know who were shown them.</summary>
public interface ISubscriptions
{
    /// <summary>All there is to subscribe to: everything first, then accord by accord.</summary>
    ImmutableArray<Subscription> All();

    /// <summary>What stands at an address: the same bytes until something changed; null where the secret is none.</summary>
    byte[]? Content(PublicationChannel channel, string secret);
}
