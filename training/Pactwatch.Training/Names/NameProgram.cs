using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>The command that makes the weights of names from the corpora.</summary>
internal static class NameProgram
{
    private const int DevFolds = 5;

    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("""
                Makes the weights of names from corpora.

                  dotnet run -c Release --project training/Pactwatch.Training -- names DATA OUT.model
                  dotnet run -c Release --project training/Pactwatch.Training -- names DATA --measure [uner|wikigold|gum]

                DATA is a folder with uner-ewt, ud-ewt, ud-gum-open, wikigold, re3d and meantime-apple. Only train and
                dev parts are read. --measure trains without one part after the other and prints how well it does there.
                """);
            return 2;
        }

        var corpora = new NameCorpora(args[0]);
        if (args[1] == "--measure")
        {
            Measure(corpora, args.Length > 2 ? args[2] : "uner");
            return 0;
        }

        var model = new NameTraining(NameClues.English, new NameTrainingOptions()).Train([.. corpora.Uner, .. corpora.Others]);
        NameModelFile.Save(model, args[1]);
        Console.WriteLine($"{new FileInfo(args[1]).Length} bytes");
        return 0;
    }

    private static void Measure(NameCorpora corpora, string part)
    {
        var options = new NameTrainingOptions();
        (IReadOnlyList<NameText> Dev, IReadOnlyList<NameText> Rest) = part switch
        {
            "wikigold" => (corpora.Wikigold, (IReadOnlyList<NameText>)[.. corpora.Uner, .. corpora.Gum, .. corpora.Re3d, .. corpora.Meantime, .. corpora.Ewt]),
            "gum" => (corpora.GumDev, [.. corpora.Uner, .. corpora.Others]),
            _ => (corpora.Uner, corpora.Others),
        };
        var folds = part == "uner" ? DevFolds : 1;
        var models = new NameModel[folds];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 1 }, fold =>
            models[fold] = new NameTraining(NameClues.English, options).Train([.. folds > 1 ? Dev.Where((_, i) => i % folds != fold) : [], .. Rest]));
        foreach (var (name, recase) in Cases())
        {
            var accuracy = new NameAccuracy();
            for (var fold = 0; fold < folds; fold++) accuracy.Add(models[fold], NameClues.English, Dev.Where((_, i) => folds == 1 || i % folds == fold), recase);
            Console.WriteLine($"{part}, {name}");
            foreach (var line in accuracy.Lines()) Console.WriteLine("  " + line);
        }
    }

    private static IEnumerable<(string Name, Func<string[], string[]> Recase)> Cases()
    {
        yield return ("as it is", forms => forms);
        yield return ("in capitals", forms => [.. forms.Select(form => form.ToUpperInvariant())]);
        yield return ("in small letters", forms => [.. forms.Select(form => form.ToLowerInvariant())]);
        yield return ("as headlines", forms => [.. forms.Select(NameRecasing.Titled)]);
    }
}
