using System.CommandLine;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Cli.Options;

/// <summary>Which columns of tables, and keys of JSON objects, hold what: title=headline,text=body.</summary>
internal sealed class MapOption : Option<ColumnMap?>
{
    public MapOption()
        : base("--map")
    {
        Description = "Which columns of CSV, TSV and JSON hold what, where their names are not known: title=headline,text=body.";
        HelpName = "WHAT=COLUMN,…";
        CustomParser = argument =>
        {
            var map = ColumnMap.Parse(argument.Tokens[0].Value, out var fault);
            if (fault is not null) argument.AddError($"--map: {fault}");
            return map;
        };
    }

    /// <summary>The settings with what was given.</summary>
    public ReadingSettings SettingsIn(ParseResult parse) =>
        parse.GetValue(this) is { } columns ? ReadingSettings.Default with { Columns = columns } : ReadingSettings.Default;
}
