namespace Pactwatch.Reconciliation;

/// <summary>
/// Keeps accords under the key of what they follow from, so that another process, or the next run, need not make them again.
/// What was kept may be gone when it is asked for; nothing is lost by that but time. Safe to use from several threads.
/// </summary>
public interface IKeptAccords
{
    /// <summary>What was made under this key, equal in all that it says; null where it isn't at hand.</summary>
    MadeAccord? Of(string key);

    /// <summary>Keeps what was made under a key.</summary>
    /// <param name="story">Names the story, however it grows: of one story only the last few accords are worth keeping.</param>
    void Keep(string key, string story, MadeAccord made);
}
