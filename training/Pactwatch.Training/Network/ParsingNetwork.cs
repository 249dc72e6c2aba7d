using Pactwatch.Language.Network;

namespace Pactwatch.Training.Network;

/// <summary>
/// Tags and trees by one network: summed embeddings of a word's features, two layers of bidirectional LSTM,
/// scores of heads by a bilinear form (Dozat and Manning 2017), relations by one hidden layer over both ends.
/// </summary>
internal sealed class ParsingNetwork
{
    public ParsingNetwork(NetworkShape shape, RandomNumbers random)
    {
        Shape = shape;
        int wide = 2 * shape.Cells, tags = NetworkShape.RoundUp(shape.Tags), relations = NetworkShape.RoundUp(shape.Relations);
        Embedding = new Parameter(shape.EmbeddingRows, shape.Embedding).Fill(random, 0.1f);
        Layers =
        [
            [new Lstm(shape.Embedding, shape.Cells, false, random), new Lstm(shape.Embedding, shape.Cells, true, random)],
            [new Lstm(wide, shape.Cells, false, random), new Lstm(wide, shape.Cells, true, random)],
        ];
        TagLow = new Parameter(wide, tags).FillByShape(random, tags);
        TagHigh = new Parameter(wide, tags).FillByShape(random, tags);
        TagBias = new Parameter(1, tags);
        Dependent = new Parameter(wide, shape.Arc).FillByShape(random, shape.Arc);
        DependentBias = new Parameter(1, shape.Arc);
        Head = new Parameter(wide, shape.Arc).FillByShape(random, shape.Arc);
        HeadBias = new Parameter(1, shape.Arc);
        Root = new Parameter(1, shape.Arc).Fill(random, 0.5f);
        Bilinear = new Parameter(shape.Arc, shape.Arc).FillByShape(random, shape.Arc);
        BilinearBias = new Parameter(1, shape.Arc);
        Distance = new Parameter(NetworkShape.RoundUp(ArcDistance.Classes), shape.Arc);
        LabelDependent = new Parameter(wide, shape.Label).FillByShape(random, shape.Label);
        LabelHead = new Parameter(wide, shape.Label).FillByShape(random, shape.Label);
        LabelDistance = new Parameter(ArcDistance.Classes, shape.Label);
        LabelBias = new Parameter(1, shape.Label);
        LabelOut = new Parameter(shape.Label, relations).FillByShape(random, relations);
        LabelOutBias = new Parameter(1, relations);
    }

    public NetworkShape Shape { get; }

    public Parameter Embedding { get; }

    public Lstm[][] Layers { get; }

    public Parameter TagLow { get; }

    public Parameter TagHigh { get; }

    public Parameter TagBias { get; }

    public Parameter Dependent { get; }

    public Parameter DependentBias { get; }

    public Parameter Head { get; }

    public Parameter HeadBias { get; }

    public Parameter Root { get; }

    public Parameter Bilinear { get; }

    public Parameter BilinearBias { get; }

    /// <summary>A row for each class of distance between a word and its head, scored by the word as a head is.</summary>
    public Parameter Distance { get; }

    public Parameter LabelDependent { get; }

    public Parameter LabelHead { get; }

    /// <summary>A row for each class of distance, added to the hidden layer of the relation.</summary>
    public Parameter LabelDistance { get; }

    public Parameter LabelBias { get; }

    public Parameter LabelOut { get; }

    public Parameter LabelOutBias { get; }

    /// <summary>All but the embedding, whose rows are mostly untouched by a batch.</summary>
    public IEnumerable<Parameter> Dense =>
        Layers.SelectMany(layer => layer).SelectMany(lstm => lstm.Parameters).Concat(
        [
            TagLow, TagHigh, TagBias, Dependent, DependentBias, Head, HeadBias, Root, Bilinear, BilinearBias, Distance,
            LabelDependent, LabelHead, LabelDistance, LabelBias, LabelOut, LabelOutBias,
        ]);

    public void SwapAverage()
    {
        Embedding.SwapAverage();
        foreach (var parameter in Dense) parameter.SwapAverage();
    }
}
