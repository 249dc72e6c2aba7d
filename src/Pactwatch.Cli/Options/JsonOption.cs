using System.CommandLine;

namespace Pactwatch.Cli.Options;

/// <summary>JSON for programs where else a table is printed for people.</summary>
internal sealed class JsonOption : Option<bool>
{
    public JsonOption()
        : base("--json")
    {
        Description = "Print JSON instead of tables.";
    }
}
