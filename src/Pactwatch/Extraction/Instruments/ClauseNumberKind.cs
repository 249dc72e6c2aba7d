namespace Pactwatch.Extraction.Instruments;

/// <summary>Styles in which clauses are numbered; the first three by a word, which ranks them.</summary>
public enum ClauseNumberKind
{
    /// <summary>"Annex A", "Schedule 2": a text of its own beside the body.</summary>
    Annex,

    /// <summary>"Part II", "Chapter 3": holds articles.</summary>
    Part,

    /// <summary>"Article 4", "Section 2", "Phase 1", "§ 4".</summary>
    Article,

    /// <summary>"First, …", "Second: …".</summary>
    Ordinal,

    /// <summary>"4.", "4)".</summary>
    Plain,

    /// <summary>"4.2", "4.2.1".</summary>
    Dotted,

    /// <summary>"(a)", "b)", "(iv)", "(2)", "a."</summary>
    Item,

    /// <summary>"•", "-": a point without a number.</summary>
    Bullet,
}
