using Pactwatch.Publishing.Digests;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Digests;

/// <summary>A job of sending a digest, with all that it takes from the store.</summary>
public sealed record DueDigest
{
    internal DueDigest(Job job, Subscriber subscriber, Digest digest) => (Job, Subscriber, Digest) = (job, subscriber, digest);

    internal DueDigest(Job job, JobEnd end) => (Job, End) = (job, end);

    public Job Job { get; }

    /// <summary>Null where there is nothing to send: then <see cref="End"/> says how the job ends.</summary>
    internal Subscriber? Subscriber { get; }

    internal Digest? Digest { get; }

    internal JobEnd? End { get; }
}
