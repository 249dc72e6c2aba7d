using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace Pactwatch.Cli.Options;

/// <summary>A calendar date, written as ISO 8601 has it and in no other way.</summary>
internal sealed class DateOption : Option<LocalDate?>
{
    public DateOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "DATE";
        CustomParser = argument =>
        {
            var words = argument.Tokens[0].Value;
            var date = LocalDatePattern.Iso.Parse(words);
            if (date.Success) return date.Value;
            argument.AddError($"{name}: '{words}' is no date. Write year-month-day, for example 2026-03-04.");
            return null;
        };
    }

    public static DateOption AsOf() => new("--as-of", "The day the ledger is of. Default: the latest day on which a report is believed published.");

    public static DateOption Published() => new("--published", "The day the reports were published; stands above whatever they say themselves.");
}
