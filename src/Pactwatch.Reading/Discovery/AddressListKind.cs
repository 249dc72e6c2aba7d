namespace Pactwatch.Reading.Discovery;

/// <summary>What a list of addresses was told to be.</summary>
public enum AddressListKind
{
    /// <summary>An address a line, perhaps with a day.</summary>
    Text,

    /// <summary>A table whose first row names its columns.</summary>
    Table,

    /// <summary>A table without names: the column with addresses and that with days were told by what is in them.</summary>
    UnnamedTable,

    /// <summary>A list of objects in JSON, or one a line.</summary>
    Json,

    /// <summary>GDELT's event table (58 or 61 columns, the last the address).</summary>
    GdeltEvents,

    /// <summary>GDELT's table of mentions (16 columns).</summary>
    GdeltMentions,

    /// <summary>GDELT's Global Knowledge Graph, version 1 (11 columns) or 2 (27 columns).</summary>
    GdeltKnowledgeGraph,
}
