using Pactwatch.Publishing.Digests;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Digests;

/// <summary>One way to get a digest to its reader.</summary>
internal interface IDigestSender
{
    /// <summary>Sends it. Whatever goes wrong is a <see cref="Sending"/>; the only exception is that of <paramref name="stop"/>.</summary>
    /// <param name="key">Names this digest for this reader, for ever.</param>
    Task<Sending> Send(Subscriber subscriber, Digest digest, string key, CancellationToken stop);
}
