namespace Pactwatch.Training.Names;

/// <summary>The corpora that names are learned from, each with how much it counts.</summary>
internal sealed class NameCorpora(string folder)
{
    public IReadOnlyList<NameText> Uner { get; } = [.. UnerCorpus.Read(Path.Combine(folder, "uner-ewt", "dev.iob2"), 15)];

    public IReadOnlyList<NameText> Gum { get; } = [.. GumCorpus.Read(Path.Combine(folder, "ud-gum-open", "train.conllu"), 10)];

    public IReadOnlyList<NameText> GumDev { get; } = [.. GumCorpus.Read(Path.Combine(folder, "ud-gum-open", "dev.conllu"), 10)];

    public IReadOnlyList<NameText> Wikigold { get; } = [.. WikigoldCorpus.Read(Path.Combine(folder, "wikigold", "wikigold.conll.txt"), 10)];

    public IReadOnlyList<NameText> Re3d { get; } = [.. Re3dCorpus.Read(Path.Combine(folder, "re3d"), 10)];

    public IReadOnlyList<NameText> Meantime { get; } = [.. MeantimeCorpus.Read(Path.Combine(folder, "meantime-apple"), 10)];

    public IReadOnlyList<NameText> Ewt { get; } = [.. EwtCorpus.Read(Path.Combine(folder, "ud-ewt", "train.conllu"), 3)];

    public IReadOnlyList<NameText> Others => [.. Gum, .. Wikigold, .. Re3d, .. Meantime, .. Ewt];
}
