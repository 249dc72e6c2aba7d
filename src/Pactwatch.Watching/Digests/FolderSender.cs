using Pactwatch.Publishing.Digests;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Watching.Digests;

/// <summary>
/// Puts a digest as a mail message into a folder. The file is there whole or not at all, under a name made of the digest's
/// id: one that is there already is the same one. Nothing is written anywhere else: a link in the place of the file is left
/// as it is.
/// </summary>
internal sealed class FolderSender(MailAddresses addresses) : IDigestSender
{
    private const int LongestReason = 400;

    public Task<Sending> Send(Subscriber subscriber, Digest digest, string key, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(Put(subscriber.Address, digest));
    }

    private Sending Put(string folder, Digest digest)
    {
        if (!Directory.Exists(folder)) return new Sending($"There is no folder {PlainLine.Of(folder, LongestReason)}. Make it again, or end the subscription.");
        var path = Path.Combine(folder, $"pactwatch-{digest.Id}.eml");
        // Programs that look for messages pass over names that begin with a dot.
        var unfinished = Path.Combine(folder, $".pactwatch-{digest.Id}.new");
        if (IsThere(path)) return Sending.Done;
        try
        {
            File.Delete(unfinished);
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(MailBytes.Of(digest, addresses));
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: false);
            return Sending.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return IsThere(path) ? Sending.Done : new Sending($"The message can't be written: {PlainLine.Of(failure.Message, LongestReason)}");
        }
    }

    private static bool IsThere(string path) => File.Exists(path) && new FileInfo(path).LinkTarget is null;
}
