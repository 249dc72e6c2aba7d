namespace Pactwatch.Text;

/// <summary>What kind of document a report is.</summary>
public enum ReportKind
{
    /// <summary>An outlet's account.</summary>
    Report,

    /// <summary>The agreement's own text or a joint statement.</summary>
    Instrument,

    /// <summary>A person's own entry.</summary>
    Note,
}
