using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>Trains without a corpus or parts of it, and says how well names are found there, in several ways of writing.</summary>
internal static class NameMeasure
{
    private const int Folds = 5;

    /// <summary>UNER's development part, by documents: trained five times, each time without a fifth of it.</summary>
    public static IEnumerable<string> OfUner(TrainingCorpora corpora) => Measure("UNER, dev", corpora.Names.Uner, corpora.Names.Others, Folds);

    public static IEnumerable<string> OfWikigold(TrainingCorpora corpora) =>
        Measure("Wikigold", corpora.Names.Wikigold, [.. corpora.Names.Uner, .. corpora.Names.Gum, .. corpora.Names.Re3d, .. corpora.Names.Meantime, .. corpora.Names.Ewt], 1);

    private static IEnumerable<string> Measure(string name, IReadOnlyList<NameText> part, IReadOnlyList<NameText> rest, int folds)
    {
        NameModel[] models = [.. Enumerable.Range(0, folds).Select(fold =>
            new NameTraining(NameClues.English, new NameTrainingOptions(), _ => { }).Train([.. part.Where((_, i) => folds > 1 && i % folds != fold), .. rest]))];
        foreach (var (writing, recase) in Writings())
        {
            var accuracy = new NameAccuracy();
            for (var fold = 0; fold < folds; fold++) accuracy.Add(models[fold], NameClues.English, part.Where((_, i) => i % folds == fold), recase);
            yield return $"{name}, {writing}";
            foreach (var line in accuracy.Lines()) yield return "  " + line;
        }
    }

    private static IEnumerable<(string Name, Func<string[], string[]> Recase)> Writings()
    {
        yield return ("as it is", forms => forms);
        yield return ("in capitals", forms => [.. forms.Select(form => form.ToUpperInvariant())]);
        yield return ("in small letters", forms => [.. forms.Select(form => form.ToLowerInvariant())]);
        yield return ("as headlines", forms => [.. forms.Select(NameRecasing.Titled)]);
    }
}
