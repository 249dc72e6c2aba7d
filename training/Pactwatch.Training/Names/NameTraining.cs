using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>
/// Trains both passes. The second learns on what first passes find in texts that they were not trained on, so
/// that it trusts them no more than it may.
/// </summary>
internal sealed class NameTraining(NameClues clues, NameTrainingOptions options, Action<string> say)
{
    public NameModel Train(IReadOnlyList<NameText> texts)
    {
        say($"{texts.Count} texts, first pass");
        var first = TrainFirst(texts, options.Rounds);
        var found = new byte[texts.Count][][];
        for (var fold = 0; fold < options.Folds; fold++)
        {
            var weights = TrainFirst([.. texts.Where((_, i) => i % options.Folds != fold)], options.Rounds / 2);
            for (var i = fold; i < texts.Count; i += options.Folds) found[i] = Labels(texts[i], weights);
        }

        say("second pass");
        return new NameModel(first, TrainSecond(texts, found));
    }

    private NameWeights TrainFirst(IReadOnlyList<NameText> texts, int rounds)
    {
        var crf = new NameCrf(options.Rows, options.Rate, options.Decay);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var index in TrainingOrder.Of(texts.Count, round)) Learn(crf, texts[index], index + round, null);
        }

        return crf.Quantise();
    }

    private NameWeights TrainSecond(IReadOnlyList<NameText> texts, byte[][][] found)
    {
        var crf = new NameCrf(options.Rows, options.Rate, options.Decay);
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var index in TrainingOrder.Of(texts.Count, round)) Learn(crf, texts[index], index + round, found[index]);
        }

        return crf.Quantise();
    }

    private byte[][] Labels(NameText text, NameWeights weights)
    {
        var document = Document(text, -1);
        document.Pass(weights, hasLabels: false);
        return [.. Enumerable.Range(0, document.Sentences).Select(s => document.LabelsOf(s).ToArray())];
    }

    private NameDocument Document(NameText text, int number)
    {
        var document = new NameDocument(clues, text.Sentences.Sum(sentence => sentence.Forms.Length));
        var first = 0;
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var forms = text.Sentences[s].Forms;
            foreach (var form in number < 0 ? forms : NameRecasing.Of(forms, number + (s * 3))) document.Add(form);
            document.EndSentence(first);
            first += forms.Length;
        }

        return document;
    }

    private void Learn(NameCrf crf, NameText text, int number, byte[][]? found)
    {
        var document = Document(text, number);
        if (found is not null)
        {
            for (var s = 0; s < document.Sentences; s++) document.Memory.LearnLabels(document[s].Words, found[s]);
        }

        var count = found is null ? NameFeatures.Plain : NameFeatures.WithMemory;
        for (var s = 0; s < document.Sentences; s++)
        {
            var sentence = document[s];
            var features = new uint[sentence.Words.Length * count];
            var kinds = new WordKind[sentence.Words.Length];
            for (var i = 0; i < kinds.Length; i++)
            {
                kinds[i] = sentence.Words[i].Kind;
                var here = features.AsSpan(i * count, count);
                NameFeatures.Fill(sentence, i, document.Memory, here);
                if (found is not null) NameFeatures.FillMemory(sentence, i, document.Memory, here);
            }

            if (kinds.Length > 0) crf.Learn(kinds, features, count, text.Sentences[s].Allowed, text.Weight / 10.0);
        }
    }
}
