namespace Pactwatch.Text;

/// <summary>How much an agreement's own text binds, as the person said who gave it; the earlier ones bind more.</summary>
public enum InstrumentAuthority
{
    /// <summary>The parties signed it.</summary>
    Signed,

    /// <summary>The parties made it public: a joint statement.</summary>
    Announced,

    /// <summary>A text still under discussion.</summary>
    Draft,

    /// <summary>A text that came out without the parties.</summary>
    Leaked,
}
