using System.Diagnostics;
using Pactwatch.Language.Models;
using Pactwatch.Training;
using Pactwatch.Training.Attributions;
using Pactwatch.Training.Names;
using Pactwatch.Training.Terms;

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

    if (options.Attributions is { } part)
    {
        var rows = AttributionTraining.Train(PolNearCorpus.Read(part), Say).ToList();
        File.WriteAllLines(options.Output, [.. AttributionTraining.Heading, .. rows]);
        Say($"{options.Output}: {rows.Count} rows");
        return 0;
    }

    if (options.Terms is { } folder)
    {
        var rows = TermWeightTraining.Train(new TrainingCorpora(folder).RawTexts).ToList();
        File.WriteAllLines(options.Output, [.. TermWeightTraining.Heading, .. rows]);
        Say($"{options.Output}: {rows.Count} rows");
        return 0;
    }

    var corpora = new TrainingCorpora(options.Data);
    var measured = options.Measure switch
    {
        "names" => NameMeasure.OfUner(corpora),
        "wikigold" => NameMeasure.OfWikigold(corpora),
        "model" => ModelAccuracy.Of(LanguageModel.Load(options.Output), corpora),
        _ => Make(),
    };
    foreach (var line in measured) Console.WriteLine(line);
    return 0;

    IEnumerable<string> Make()
    {
        var model = new ModelTraining(corpora, options, Say).Run();
        model.Save(options.Output);
        Say($"{options.Output}: {new FileInfo(options.Output).Length} bytes");
        return ModelAccuracy.Of(LanguageModel.Load(options.Output), corpora);
    }
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
