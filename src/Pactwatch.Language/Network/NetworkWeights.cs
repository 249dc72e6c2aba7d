using System.Runtime.InteropServices;

namespace Pactwatch.Language.Network;

/// <summary>All weights of the network, as trained and rounded; <see cref="TreeNetwork"/> computes with them.</summary>
internal sealed record NetworkWeights
{
    private const int MostRows = 1 << 18;

    /// <summary>The hash of each row's feature; the first stands for unknown words.</summary>
    public required uint[] Features { get; init; }

    /// <summary>Row by row, at <see cref="FixedPoint.InputBits"/>.</summary>
    public required sbyte[] Embedding { get; init; }

    public required int Width { get; init; }

    /// <summary>First layer forward and backward, second layer forward and backward: of the inputs (with the bias) and of the states before.</summary>
    public required ByteLayer[] Layers { get; init; }

    public required ByteLayer TagLow { get; init; }

    public required ByteLayer TagHigh { get; init; }

    public required ByteLayer Dependent { get; init; }

    public required ByteLayer Head { get; init; }

    public required IntegerLayer Bilinear { get; init; }

    /// <summary>The root as a head, at <see cref="FixedPoint.HiddenBits"/>.</summary>
    public required short[] Root { get; init; }

    /// <summary>A row for each class of <see cref="ArcDistance"/>, scored as a head is, at <see cref="FixedPoint.HiddenBits"/>.</summary>
    public required short[] Distances { get; init; }

    /// <summary>A row for each class of <see cref="ArcDistance"/>, added to what both ends of an arc give for its relation.</summary>
    public required short[] LabelDistances { get; init; }

    public required ByteLayer LabelDependent { get; init; }

    public required ByteLayer LabelHead { get; init; }

    public required IntegerLayer LabelOut { get; init; }

    public static NetworkWeights Read(BinaryReader reader)
    {
        int rows = reader.ReadInt32(), width = reader.ReadInt32();
        if (rows is < 1 or > MostRows || width is < 1 or > 1024) throw new InvalidDataException($"An embedding can't have {rows} rows of {width}.");
        var features = new uint[rows];
        var embedding = new sbyte[rows * width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(embedding.AsSpan()));
        var layers = new ByteLayer[8];
        for (var i = 0; i < layers.Length; i++) layers[i] = ByteLayer.Read(reader);
        return new NetworkWeights
        {
            Features = features,
            Embedding = embedding,
            Width = width,
            Layers = layers,
            TagLow = ByteLayer.Read(reader),
            TagHigh = ByteLayer.Read(reader),
            Dependent = ByteLayer.Read(reader),
            Head = ByteLayer.Read(reader),
            Bilinear = IntegerLayer.Read(reader),
            Root = ReadRow(reader),
            Distances = ReadRow(reader),
            LabelDistances = ReadRow(reader),
            LabelDependent = ByteLayer.Read(reader),
            LabelHead = ByteLayer.Read(reader),
            LabelOut = IntegerLayer.Read(reader),
        };
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Features.Length);
        writer.Write(Width);
        writer.Write(MemoryMarshal.AsBytes(Features.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Embedding.AsSpan()));
        foreach (var layer in Layers) layer.Write(writer);
        foreach (var layer in new[] { TagLow, TagHigh, Dependent, Head }) layer.Write(writer);
        Bilinear.Write(writer);
        WriteRow(writer, Root);
        WriteRow(writer, Distances);
        WriteRow(writer, LabelDistances);
        LabelDependent.Write(writer);
        LabelHead.Write(writer);
        LabelOut.Write(writer);
    }

    private static short[] ReadRow(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        if (length is < 1 or > 1 << 16) throw new InvalidDataException($"A row can't have {length} cells.");
        var row = new short[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(row.AsSpan()));
        return row;
    }

    private static void WriteRow(BinaryWriter writer, short[] row)
    {
        writer.Write(row.Length);
        writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
    }
}
