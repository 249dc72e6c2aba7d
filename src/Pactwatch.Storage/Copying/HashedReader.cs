using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Pactwatch.Storage.Copying;

/// <summary>Reads a file from its beginning, and knows the hash of what was read.</summary>
internal sealed class HashedReader(Stream file) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public string Sha256() => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <exception cref="FormatException">It ends before.</exception>
    public byte[] Bytes(int length)
    {
        // What a damaged length says is not believed before there is as much.
        if (length < 0 || length > file.Length - file.Position) throw new FormatException("it is cut off");
        var bytes = new byte[length];
        file.ReadExactly(bytes);
        hash.AppendData(bytes);
        return bytes;
    }

    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    /// <summary>Up to the next line feed, which is left out.</summary>
    /// <exception cref="FormatException">There is none within so many bytes.</exception>
    public byte[] Line(int longest)
    {
        var line = new List<byte>();
        for (var next = Bytes(1)[0]; next != (byte)'\n'; next = Bytes(1)[0])
        {
            if (line.Count == longest) throw new FormatException("a line that says what follows has no end");
            line.Add(next);
        }

        return [.. line];
    }

    public bool IsAtEnd() => file.Position == file.Length;

    public void Dispose() => hash.Dispose();
}
