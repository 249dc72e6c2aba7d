using System.CommandLine;
using System.Globalization;

namespace Pactwatch.Cli.Options;

/// <summary>A whole number between two bounds, both allowed.</summary>
internal class NumberOption : Option<int>
{
    public NumberOption(string name, string description, int least, int most, int byDefault)
        : base(name)
    {
        Description = description;
        HelpName = "N";
        DefaultValueFactory = _ => byDefault;
        CustomParser = argument =>
        {
            var words = argument.Tokens[0].Value;
            if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            argument.AddError($"{name}: '{words}' won't do. Give a number from {least} to {most}.");
            return byDefault;
        };
    }
}
