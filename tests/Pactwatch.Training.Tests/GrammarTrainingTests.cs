using Pactwatch.Language.Models;
using Pactwatch.Language.Network;
using Pactwatch.Training.Network;

namespace Pactwatch.Training.Tests;

public sealed class GrammarTrainingTests
{
    // Word/TAG, the number of its head (0 the root) and its relation.
    private static readonly TreebankSentence[] Treebank =
    [
        Sentence("the/DET/2/det army/NOUN/3/nsubj left/VERB-VBD/0/root"),
        Sentence("the/DET/2/det union/NOUN/3/nsubj won/VERB-VBD/0/root ./PUNCT/3/punct"),
        Sentence("both/DET/2/det sides/NOUN/3/nsubj signed/VERB-VBD/0/root the/DET/5/det treaty/NOUN/3/obj"),
        Sentence("they/PRON/2/nsubj left/VERB-VBD/0/root the/DET/4/det town/NOUN/2/obj ./PUNCT/2/punct"),
        Sentence("the/DET/2/det treaty/NOUN/3/nsubj holds/VERB-VBZ/0/root"),
        Sentence("he/PRON/2/nsubj won/VERB-VBD/0/root"),
    ];

    private static readonly NetworkShape Small = new() { Embedding = 32, Cells = 32, Arc = 32, Label = 32 };

    [Fact]
    public void The_same_treebank_gives_the_same_bytes() => Bytes(rounds: 2).ShouldBe(Bytes(rounds: 2));

    [Fact]
    public void What_was_taught_is_known()
    {
        // As many steps as the rate takes to warm up, after which there is nothing left to cool down over.
        var (labels, weights) = GrammarTraining.Train([.. Enumerable.Repeat(Treebank, 3).SelectMany(one => one)], 200, _ => { }, Small);
        var network = new TreeNetwork(weights, labels.Tags, labels.Relations);
        var sentence = new SentenceAnalysis(4);
        string[] forms = ["the", "union", "signed", "."];
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            WordFeatures.Fill(new Word(forms[i]), i == 0, SentenceCase.Mixed, features);
            network.FindRows(features, sentence.Rows(i));
        }

        network.Analyze([sentence]);
        sentence.Tags.Select(tag => labels.Tags[tag]).ShouldBe(["DET", "NOUN", "VERB-VBD", "PUNCT"]);
        sentence.Heads.ShouldBe([1, 2, 4, 2]);
        sentence.Relations.Select(relation => labels.Relations[relation]).ShouldBe(["det", "nsubj", "root", "punct"]);
    }

    private static byte[] Bytes(int rounds)
    {
        var (_, weights) = GrammarTraining.Train([.. Enumerable.Repeat(Treebank, 4).SelectMany(one => one)], rounds, _ => { }, Small);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        weights.Write(writer);
        return stream.ToArray();
    }

    private static TreebankSentence Sentence(string words)
    {
        string[][] rows = [.. words.Split(' ').Select(word => word.Split('/'))];
        return new TreebankSentence(
            [.. rows.Select(row => row[0])],
            [.. rows.Select(row => row[0])],
            [.. rows.Select(row => row[1].Split('-')[0])],
            [.. rows.Select(row => row[1])],
            [.. rows.Select(row => row[2] == "0" ? rows.Length : int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            [.. rows.Select(row => row[3])]);
    }
}
