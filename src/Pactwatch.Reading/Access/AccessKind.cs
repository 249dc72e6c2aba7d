namespace Pactwatch.Reading.Access;

/// <summary>Whether a page shows its article to whoever asks for it.</summary>
public enum AccessKind
{
    /// <summary>Nothing says that it does not.</summary>
    Open,

    /// <summary>The text, or its greater part, is sold; what is there is an opening.</summary>
    Paywalled,

    /// <summary>It asks for consent to cookies before it shows anything.</summary>
    ConsentWanted,

    /// <summary>It asks who one is before it shows anything.</summary>
    LoginWanted,

    /// <summary>It wants to see that a person asks, or has refused a program.</summary>
    Challenge,

    /// <summary>It says that there is no such page, whatever the site's status code said.</summary>
    NotFoundPage,

    /// <summary>Without its scripts it is empty.</summary>
    ScriptOnly,
}
