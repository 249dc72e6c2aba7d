using System.Collections.Immutable;
using Pactwatch.Language.Models;
using Pactwatch.Training;
using Pactwatch.Training.Sentences;

// Treebanks to model file. The same treebanks give the same bytes, on any machine.
if (args is ["sentences", _, _, _, _]) return SentenceCommand.Run(args[1..]);
if (args.Length < 3)
{
    Console.Error.WriteLine("""
        Makes the language model from treebanks in CoNLL-U.

          dotnet run -c Release --project training/Pactwatch.Training -- OUT.model DEV.conllu TRAIN.conllu...

        Prints how well it does on DEV, with the treebank's own tokens. Never give it a test split.
        """);
    return 2;
}

var training = args.Skip(2).SelectMany(Treebank.Read).ToList();
var dev = Treebank.Read(args[1]).ToList();
ImmutableArray<string> tags = [.. training.SelectMany(s => s.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
ImmutableArray<string> relations = ["root", .. training.SelectMany(s => s.Relations).Where(r => !string.Equals(r, "root", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
Console.Error.WriteLine($"{training.Count} sentences, {training.Sum(s => s.Forms.Length)} words, {tags.Length} tags, {relations.Length} relations");

var tagModel = TaggerTraining.Train(training, tags, rounds: 8);
Console.Error.WriteLine("tagger trained");

// Jackknife: the parser learns on tags as wrong as those it will be given.
const int Folds = 5;
var tagged = new (TreebankSentence, int[])[training.Count];
Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
{
    var model = TaggerTraining.Train([.. training.Where((_, i) => i % Folds != fold)], tags, rounds: 5);
    for (var i = fold; i < training.Count; i += Folds) tagged[i] = (training[i], TaggerTraining.Tag(model, training[i]));
});
Console.Error.WriteLine("training data tagged");

LinearModel moveModel = null!, relationModel = null!;
Parallel.Invoke(
    () => moveModel = ParserTraining.TrainMoves(tagged, rounds: 12),
    () => relationModel = ParserTraining.TrainRelations(tagged, relations, rounds: 6));

var model = new LanguageModel
{
    Tags = tags,
    Relations = relations,
    Lemmas = LemmaTable.Of(training),
    TagModel = tagModel,
    MoveModel = moveModel,
    RelationModel = relationModel,
};
model.Save(args[0]);
Console.WriteLine($"{new FileInfo(args[0]).Length} bytes");
foreach (var (name, figure) in Accuracy.Of(LanguageModel.Load(args[0]), dev)) Console.WriteLine($"{name,-16} {figure}");
return 0;
