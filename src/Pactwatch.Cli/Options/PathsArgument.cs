using System.CommandLine;

namespace Pactwatch.Cli.Options;

/// <summary>One or more paths. A misspelt option is not taken for one.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    public PathsArgument(string name, string description)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value.StartsWith('-')))
                result.AddError($"'{token.Value}' is no option of this command; a file of that name is written ./{token.Value}");
        });
    }
}
