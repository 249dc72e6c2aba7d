using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Language.Models;

/// <summary>
/// A file of trained parts: a header ("PWLM", format number, SHA-256 of the rest), then named sections, each
/// by itself, and compressed where that makes it much shorter. A file that isn't that, is damaged, or is of
/// another format is refused by name.
/// </summary>
internal sealed class ModelFile
{
    public const int Format = 4;
    private const int HeaderLength = 40, MostSections = 64, LongestSection = 1 << 26;
    private readonly string path;
    private readonly byte[] file;
    private readonly Dictionary<string, (int Start, int Packed, int Length)> sections = new(StringComparer.Ordinal);

    private ModelFile(string path, byte[] file) => (this.path, this.file) = (path, file);

    private static ReadOnlySpan<byte> Magic => "PWLM"u8;

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no model of this format, or damaged.</exception>
    public static ModelFile Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 4).SequenceEqual(Magic)) throw new InvalidDataException($"{path} is no language model. Take the one that came with this version.");
        var format = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        if (format != Format)
            throw new InvalidDataException($"{path} is a language model of format {format}; this version reads format {Format}. Take the one that came with this version.");
        if (!SHA256.HashData(bytes.AsSpan(HeaderLength)).AsSpan().SequenceEqual(bytes.AsSpan(8, 32)))
            throw new InvalidDataException($"{path} is damaged: its checksum is wrong. Take the one that came with this version.");

        var model = new ModelFile(path, bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes, HeaderLength, bytes.Length - HeaderLength), Encoding.UTF8);
        var count = reader.ReadInt32();
        if (count is < 0 or > MostSections) throw model.Broken("its list of sections");
        var headers = new List<(string Name, int Packed, int Length)>();
        for (var i = 0; i < count; i++) headers.Add((reader.ReadString(), reader.ReadInt32(), reader.ReadInt32()));
        var start = HeaderLength + (int)reader.BaseStream.Position;
        foreach (var (name, packed, length) in headers)
        {
            if (packed < 0 || packed > bytes.Length - start || length is < 0 or > LongestSection) throw model.Broken(name);
            model.sections.Add(name, (start, packed, length));
            start += packed;
        }

        return model;
    }

    /// <summary>The hash that a model's file bears at its front: other content has another. Whether the content still has it is seen when it is loaded.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is no model.</exception>
    public static string DigestOf(string path)
    {
        using var opened = File.OpenRead(path);
        var header = new byte[HeaderLength];
        if (opened.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan(0, 4).SequenceEqual(Magic)) throw new InvalidDataException($"{path} is no language model. Take the one that came with this version.");
        return Convert.ToHexStringLower(header.AsSpan(4));
    }

    /// <summary>The content of a section.</summary>
    /// <exception cref="InvalidDataException">The model lacks it, or it is broken.</exception>
    public T Read<T>(string name, Func<BinaryReader, T> read)
    {
        if (!sections.TryGetValue(name, out var section)) throw new InvalidDataException($"{path} has no section “{name}”. Take the one that came with this version.");
        if (section.Packed == section.Length) return Read(name, read, new MemoryStream(file, section.Start, section.Length, writable: false));
        var content = new byte[section.Length];
        if (!BrotliDecoder.TryDecompress(file.AsSpan(section.Start, section.Packed), content, out var written) || written != content.Length) throw Broken(name);
        return Read(name, read, new MemoryStream(content));
    }

    private T Read<T>(string name, Func<BinaryReader, T> read, MemoryStream content)
    {
        using var reader = new BinaryReader(content, Encoding.UTF8);
        try
        {
            return read(reader);
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or ArgumentException or OverflowException or FormatException)
        {
            throw Broken(name, fault);
        }
    }

    /// <summary>Writes sections in the order given; the same content gives the same bytes.</summary>
    public static void Save(string path, IReadOnlyList<(string Name, Action<BinaryWriter> Write)> sections)
    {
        using var rest = new MemoryStream();
        using (var writer = new BinaryWriter(rest, Encoding.UTF8, leaveOpen: true))
        {
            var packed = sections.Select(section => Pack(section.Write)).ToList();
            writer.Write(sections.Count);
            for (var i = 0; i < sections.Count; i++)
            {
                writer.Write(sections[i].Name);
                writer.Write(packed[i].Bytes.Length);
                writer.Write(packed[i].Length);
            }

            foreach (var (bytes, _) in packed) writer.Write(bytes);
        }

        using var output = File.Create(path);
        Span<byte> format = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(format, Format);
        output.Write(Magic);
        output.Write(format);
        output.Write(SHA256.HashData(rest.ToArray()));
        output.Write(rest.ToArray());
    }

    private static (byte[] Bytes, int Length) Pack(Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) write(writer);
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) stream.Write(content.ToArray());
        // What hardly grows shorter lies as it is: to unpack it would take longer than to read it.
        return (packed.Length * 2 > content.Length ? content.ToArray() : packed.ToArray(), (int)content.Length);
    }

    private InvalidDataException Broken(string what, Exception? cause = null) => new($"{path} is damaged: {what} can't be read. Take the one that came with this version.", cause);
}
