using System.IO.Compression;
using System.Text;

namespace Pactwatch.Language.Names;

/// <summary>The file of the trained weights of names: a Brotli stream.</summary>
internal static class NameModelFile
{
    /// <exception cref="FileNotFoundException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static NameModel Load(string path)
    {
        try
        {
            using var stream = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            return NameModel.Read(reader);
        }
        catch (Exception fault) when (fault is EndOfStreamException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is damaged. Take the one that came with this version.", fault);
        }
    }

    public static void Save(NameModel model, string path)
    {
        using var stream = new BrotliStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        model.Write(writer);
    }
}
