namespace Pactwatch.Publishing.Sheets;

/// <summary>How a spreadsheet shows a column's cells. In CSV all are text.</summary>
public enum SheetCellKind
{
    Text,

    /// <summary>A number in plain notation; what is none ("2–4") is shown as text.</summary>
    Number,

    /// <summary>A day as ISO 8601 has it.</summary>
    Day,

    /// <summary>For programs: hidden where a format can hide it.</summary>
    Hidden,
}
