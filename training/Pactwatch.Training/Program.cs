using System.Diagnostics;
using Pactwatch.Language;
using Pactwatch.Language.Models;
using Pactwatch.Training;
using Pactwatch.Training.Network;

// Corpora to model file. The same corpora give the same bytes, on any machine.
var options = TrainingOptions.Parse(args, out var fault);
if (options is null)
{
    Console.Error.WriteLine(fault);
    return 2;
}

if (options.IsHelp)
{
    Console.WriteLine(TrainingOptions.Help);
    return 0;
}

try
{
    var watch = Stopwatch.StartNew();
    void Say(string what) => Console.Error.WriteLine($"{watch.Elapsed:h\\:mm\\:ss}  {what}");

    var corpora = new TrainingCorpora(options.Data);
    var treebank = corpora.Training;
    var (tags, relations, weights) = GrammarTraining.Train(treebank, options.Rounds, Say);
    ModelFile.Save(options.Output, LanguageModel.Sections(tags, relations, LemmaTable.Of(treebank), weights));
    Say($"{options.Output}: {new FileInfo(options.Output).Length} bytes");
    var grammar = Grammar.Load(options.Output);
    foreach (var (name, sentences) in corpora.Development) Console.WriteLine($"{name}: {GrammarAccuracy.Of(grammar, sentences)}");
    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
