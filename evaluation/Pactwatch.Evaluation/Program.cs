using System.CommandLine;
using System.Text.Json;
using Pactwatch.Evaluation.Commands;

var root = new RootCommand("Scores ledgers against gold stories and holds their figures to floors.")
{
    new ScoreCommand(),
    new StoryCommand(),
    new PagesCommand(),
    new DeadlinesCommand(),
    new FloorsCommand(),
    new QuantitiesCommand(),
    new DerivationsCommand(),
    new StreamsCommand(),
    new CellsCommand(),
    new InstrumentsCommand(),
};
try
{
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception fault) when (fault is IOException or InvalidDataException or JsonException)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}
