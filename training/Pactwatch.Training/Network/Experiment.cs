using System.Collections.Immutable;
using System.Diagnostics;

namespace Pactwatch.Training.Network;

internal static class Experiment
{
    public static void Run(string[] args)
    {
        var o = args.Skip(1).Where(a => a.Contains('=')).ToDictionary(a => a.Split('=')[0], a => a.Split('=')[1]);
        int Get(string k, int d) => o.TryGetValue(k, out var v) ? int.Parse(v) : d;
        float GetF(string k, float d) => o.TryGetValue(k, out var v) ? float.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : d;
        var data = o["data"];
        var training = Treebank.Read(data + "/ud-ewt/train.conllu").Concat(Treebank.Read(data + "/ud-gum-open/train.conllu")).Where(s => s.Forms.Length <= 150).ToList();
        var devEwt = Treebank.Read(data + "/ud-ewt/dev.conllu").ToList();
        var devGum = Treebank.Read(data + "/ud-gum-open/dev.conllu").ToList();
        if (Get("take", 0) > 0) training = training.Take(Get("take", 0)).ToList();
        ImmutableArray<string> tags = [.. training.SelectMany(s => s.Tags).GroupBy(t => t).Where(g => g.Count() >= 3).Select(g => g.Key).Order(StringComparer.Ordinal)];
        ImmutableArray<string> relations = ["root", .. training.SelectMany(s => s.Relations).Where(r => r != "root").Distinct().Order(StringComparer.Ordinal)];
        var encoder = new SentenceEncoder(training, tags, relations);
        var shape = new NetworkShape
        {
            EmbeddingRows = encoder.Rows.Count, Tags = tags.Length, Relations = relations.Length,
            Embedding = Get("d", 128), Cells = Get("h", 192), Arc = Get("arc", 160), Label = Get("lab", 96),
            DroppedInput = GetF("di", 0.33f), DroppedState = GetF("ds", 0.25f), DroppedOutput = GetF("do", 0.33f),
        };
        Console.Error.WriteLine($"{training.Count} sentences {training.Sum(s => s.Forms.Length)} words {tags.Length} tags {relations.Length} relations {encoder.Rows.Count} rows");
        var network = new ParsingNetwork(shape, new RandomNumbers(5));
        if (o.TryGetValue("from", out var from))
        {
            using var reader = new BinaryReader(File.OpenRead(from));
            foreach (var parameter in network.Dense.Append(network.Embedding)) for (var i = 0; i < parameter.Average.Length; i++) parameter.Average[i] = reader.ReadSingle();
            Console.Error.WriteLine($"at end {reader.BaseStream.Position == reader.BaseStream.Length}");
            var whole = NetworkRounding.Round(network, encoder.Rows);
            Pactwatch.Language.Models.ModelFile.Save(o["out"], Pactwatch.Language.Models.LanguageModel.Sections(tags, relations, LemmaTable.Of(training), whole));
            Console.Error.WriteLine($"integers: ewt {Whole(whole, encoder, devEwt, tags, relations)} gum {Whole(whole, encoder, devGum, tags, relations)}");
            if (Get("float", 0) > 0) Console.Error.WriteLine($"floats: ewt {NetworkTraining.Evaluate(network, encoder, devEwt, [.. tags], [.. relations])} gum {NetworkTraining.Evaluate(network, encoder, devGum, [.. tags], [.. relations])}");
            var grammar = Pactwatch.Language.Grammar.Load(o["out"]);
            for (var pass = 0; pass < 3; pass++)
            {
                var w = Stopwatch.StartNew();
                Console.Error.WriteLine($"grammar ewt {GrammarAccuracy.Of(grammar, devEwt)} gum {GrammarAccuracy.Of(grammar, devGum)} {35778 / w.Elapsed.TotalSeconds:0} words/s");
            }
            return;
        }
        var watch = Stopwatch.StartNew();
        var every = Get("every", 5);
        new NetworkTraining(network, encoder, training, Get("rounds", 20), Get("batch", 1600)).Run(Console.Error.WriteLine, round =>
        {
            if ((round + 1) % every != 0) { Console.Error.WriteLine($"   {watch.Elapsed.TotalSeconds:0} s"); return; }
            Console.Error.WriteLine($"   {watch.Elapsed.TotalSeconds:0} s ewt {NetworkTraining.Evaluate(network, encoder, devEwt, [.. tags], [.. relations])} gum {NetworkTraining.Evaluate(network, encoder, devGum, [.. tags], [.. relations])}");
        });
        using (var dump = new BinaryWriter(File.Create(o.GetValueOrDefault("dump", "/tmp/net.dump"))))
            foreach (var parameter in network.Dense.Append(network.Embedding)) foreach (var value in parameter.Average) dump.Write(value);
        var weights = NetworkRounding.Round(network, encoder.Rows);
        Console.Error.WriteLine($"largest embedding {network.Embedding.Average.Max(Math.Abs)} share over 1.98 {network.Embedding.Average.Count(v => Math.Abs(v) > 1.98) / (double)network.Embedding.Average.Length}");
        Console.Error.WriteLine($"largest dense {network.Dense.Max(p => p.Average.Max(Math.Abs))} cells {network.Dense.Sum(p => p.Average.Length)}");
        Pactwatch.Language.Models.ModelFile.Save(o.GetValueOrDefault("out", "/tmp/net.model"), Pactwatch.Language.Models.LanguageModel.Sections(tags, relations, LemmaTable.Of(training), weights));
        Console.Error.WriteLine($"integers: ewt {Whole(weights, encoder, devEwt, tags, relations)} gum {Whole(weights, encoder, devGum, tags, relations)}");
        for (var v = 1; v < 4; v++) Console.Error.WriteLine($"variant {v} gum {NetworkTraining.Evaluate(network, encoder, devGum, [.. tags], [.. relations], v)}");
    }

    public static string Whole(Pactwatch.Language.Network.NetworkWeights weights, SentenceEncoder encoder, IReadOnlyList<TreebankSentence> sentences, ImmutableArray<string> tags, ImmutableArray<string> relations)
    {
        var net = new Pactwatch.Language.Network.TreeNetwork(weights, tags.Length, relations.Length);
        int words = 0, upos = 0, uas = 0, las = 0;
        var analyses = sentences.Select((s, i) =>
        {
            var a = new Pactwatch.Language.Network.SentenceAnalysis(s.Forms.Length);
            encoder.Encode(s, i, 0, null).Rows.CopyTo(a.FeatureRows, 0);
            return (a, s);
        }).OrderByDescending(p => p.a.Words).ToList();
        for (var pass = 0; pass < 3; pass++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var chunk in analyses.Chunk(12)) net.Analyze(chunk.Select(p => p.a).ToArray());
            Console.Error.WriteLine($"   {sentences.Sum(s => s.Forms.Length) / watch.Elapsed.TotalSeconds:0} words/s");
        }
        foreach (var (a, s) in analyses)
        {
            for (var i = 0; i < a.Words; i++)
            {
                words++;
                if (tags[a.Tags[i]].Split('-')[0] == s.Upos[i]) upos++;
                if (a.Heads[i] != s.Heads[i]) continue;
                uas++;
                if (relations[a.Relations[i]].Split(':')[0] == s.Relations[i].Split(':')[0]) las++;
            }
        }
        return $"upos {(double)upos / words:0.0000} uas {(double)uas / words:0.0000} las {(double)las / words:0.0000}";
    }
}
