using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>Counts the rows of a table that hold a report and those that hold none, and says so once for all.</summary>
internal sealed class RowTally(ContainerInput input)
{
    private const int NamesShown = 12;

    /// <summary>A table of which so many rows hold no report holds none.</summary>
    private const int RowsWithoutText = 10_000;

    private int reports;
    private int withoutText;
    private int summaries;
    private int unreadable;
    private string? names;
    private string? example;
    private bool hasTextColumn;
    private string? firstFault;

    /// <summary>True where there is nothing to be looked for any further.</summary>
    public bool IsHopeless => reports == 0 && withoutText + summaries + unreadable >= RowsWithoutText;

    /// <summary>Takes a row; true where it holds a report.</summary>
    public bool Take(RowFields row)
    {
        if (reports + withoutText + summaries >= input.Limits.Records)
            throw new ContainerException(FormatFinding.TooManyEntries, $"It has more than {input.Limits.Records} rows; the first ones were read.");
        if (row.HasText)
        {
            reports++;
            return true;
        }

        hasTextColumn |= row.HasTextColumn;
        example ??= row.LongestName;
        names ??= string.Join(", ", row.Names.Take(NamesShown)) + (row.Names.Count > NamesShown ? ", …" : "");
        if (row.ValueOf(ColumnRole.Summary) is not null || (row.ValueOf(ColumnRole.Title) is not null && row.ValueOf(ColumnRole.Url) is not null)) summaries++;
        else withoutText++;
        return false;
    }

    /// <summary>Takes a row that is damaged.</summary>
    public void TakeUnreadable(int number, string fault)
    {
        unreadable++;
        firstFault ??= $"row {number}: {fault}";
    }

    public IEnumerable<ContainerItem> Findings()
    {
        if (unreadable > 0) yield return new FileFinding(FormatFinding.RowUnreadable, input.Source, $"{Rows(unreadable)} can't be read ({firstFault}).");
        if (reports > 0)
        {
            if (withoutText + summaries > 0) yield return new FileFinding(FormatFinding.RowUnreadable, input.Source, $"{Rows(withoutText + summaries)} without text {(withoutText + summaries == 1 ? "was" : "were")} passed over.", IsFailure: false);
        }
        else if (summaries > 0 && !hasTextColumn)
        {
            yield return new FileFinding(FormatFinding.SummariesOnly, input.Source, $"Its {Rows(summaries)} hold titles, addresses or summaries ({names}), but no articles; save the pages and read these, or say with --map which column holds the text.");
        }
        else if (withoutText + summaries > 0 && hasTextColumn)
        {
            yield return new FileFinding(FormatFinding.RowUnreadable, input.Source, $"Its {Rows(withoutText + summaries)} hold no text ({names}).");
        }
        else if (withoutText > 0)
        {
            yield return new FileFinding(FormatFinding.NoTextColumn, input.Source, $"No column is known to hold a text. Its columns are {names}; say which one does, for example --map text={example ?? "COLUMN"}.");
        }
        else if (unreadable == 0)
        {
            yield return new FileFinding(FormatFinding.NoReport, input.Source, "It holds no rows.");
        }
    }

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count} rows";
}
