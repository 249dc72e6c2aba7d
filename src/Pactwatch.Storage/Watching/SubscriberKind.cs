namespace Pactwatch.Storage.Watching;

/// <summary>How a digest gets to its reader.</summary>
public enum SubscriberKind
{
    /// <summary>Posted to an address, signed.</summary>
    Webhook,

    /// <summary>Put as a mail message into a folder, from which a mail program takes it.</summary>
    Folder,

    /// <summary>Handed as a mail message to a program that sends it (sendmail, msmtp).</summary>
    Program,
}
