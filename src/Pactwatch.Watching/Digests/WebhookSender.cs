using System.Globalization;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Publishing.Digests;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Watching.Digests;

/// <summary>
/// Posts a digest as JSON to an address, signed by <see cref="WebhookSignature"/>. Any answer of the 200s is enough; its body
/// is not looked at. 410 ends it. The id is the same at every try, the time and so the signature are those of the try.
/// </summary>
internal sealed class WebhookSender(IFetcher fetcher, WatchSecrets secrets, TimeProvider time) : IDigestSender
{
    private const int LongestReason = 400;

    private static readonly FetchLimits Limits = new() { Bytes = 1 << 16, PdfBytes = 1 << 16, Redirections = 0 };

    public async Task<Sending> Send(Subscriber subscriber, Digest digest, string key, CancellationToken stop)
    {
        if (secrets.Of(subscriber.Id) is not { } secret || !WebhookSignature.IsSecret(secret))
            return new Sending($"There is no secret to sign it with. Set one: pactwatch watch tell --webhook ADDRESS --secret-file FILE");
        var outcome = await fetcher.Fetch(new FetchRequest(subscriber.Address, FetchPurpose.Webhook) { Body = Signed(digest, key, secret), Limits = Limits }, stop).ConfigureAwait(false);
        if (outcome.Status is >= 200 and <= 299) return Sending.Done;
        var why = PlainLine.Of(outcome.Why ?? string.Create(CultureInfo.InvariantCulture, $"It answered with status {outcome.Status}."), LongestReason);
        return outcome.Status == 410
            ? new Sending("It answered that it is gone for good (410): it is sent nothing any more. Add it again if that is wrong.", IsUnwanted: true)
            : new Sending(why, NotBefore: outcome.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null);
    }

    private FetchBody Signed(Digest digest, string key, string secret)
    {
        using var stream = new MemoryStream();
        DigestJsonWriter.Write(stream, digest);
        var body = stream.ToArray();
        // Two stores may use one key each for what is not the same: the digest's id is that of its content.
        var id = "msg_" + ContentHash.Of(key, digest.Id);
        var at = time.GetUtcNow().ToUnixTimeSeconds();
        return new FetchBody("application/json", body)
        {
            Headers = [new("webhook-id", id), new("webhook-timestamp", at.ToString(CultureInfo.InvariantCulture)), new("webhook-signature", WebhookSignature.Of(secret, id, at, body))],
        };
    }
}
