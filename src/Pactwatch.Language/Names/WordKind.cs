namespace Pactwatch.Language.Names;

/// <summary>The rough kind of a word, which says how labels follow each other.</summary>
internal enum WordKind : byte
{
    /// <summary>A word in small letters.</summary>
    Small,

    /// <summary>A word that begins with a capital.</summary>
    Capital,

    /// <summary>A word of capitals alone, at least two.</summary>
    Capitals,

    /// <summary>A capital with a full stop, or a capital alone.</summary>
    Initial,

    /// <summary>A figure first.</summary>
    Figure,

    /// <summary>A hyphen or dash.</summary>
    Dash,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>Any other sign, and "'s".</summary>
    Sign,

    /// <summary>"of", "for".</summary>
    Of,

    /// <summary>"and", "&amp;".</summary>
    And,

    /// <summary>"the".</summary>
    The,
}
