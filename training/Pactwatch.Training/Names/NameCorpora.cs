namespace Pactwatch.Training.Names;

/// <summary>The corpora that names are learned from, each with how much it counts.</summary>
/// <param name="pathOf">Where a corpus's file lies; a corpus and "" for its folder.</param>
internal sealed class NameCorpora(Func<string, string, string> pathOf)
{
    public IReadOnlyList<NameText> Uner { get; } = [.. UnerCorpus.Read(pathOf("uner-ewt", "dev.iob2"), 15)];

    public IReadOnlyList<NameText> Gum { get; } = [.. GumCorpus.Read(pathOf("ud-gum-open", "train.conllu"), 10)];

    public IReadOnlyList<NameText> Wikigold { get; } = [.. WikigoldCorpus.Read(pathOf("wikigold", "wikigold.conll.txt"), 10)];

    public IReadOnlyList<NameText> Re3d { get; } = [.. Re3dCorpus.Read(pathOf("re3d", ""), 10)];

    public IReadOnlyList<NameText> Meantime { get; } = [.. MeantimeCorpus.Read(pathOf("meantime-apple", ""), 10)];

    public IReadOnlyList<NameText> Ewt { get; } = [.. EwtCorpus.Read(pathOf("ud-ewt", "train.conllu"), 3)];

    /// <summary>All but UNER's part.</summary>
    public IReadOnlyList<NameText> Others => [.. Gum, .. Wikigold, .. Re3d, .. Meantime, .. Ewt];
}
