using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Pactwatch.Reading.Archives;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>
/// A sheet that a person sent back: of a workbook (XLSX), of a ZIP of CSV files, or a CSV file alone, with commas,
/// semicolons or tabs, in UTF-8, UTF-16 or the code page of western Windows. Days stay as the file has them.
/// </summary>
public sealed record SheetFile(ImmutableArray<string> Columns, ImmutableArray<SheetRow> Rows)
{
    /// <summary>More rows than any ledger of ours; the rest of a file is refused with it.</summary>
    public const int MostRows = 200_000;

    /// <param name="name">The sheet that is wanted of a workbook or ZIP. A workbook with one sheet may call it as it likes.</param>
    /// <exception cref="ContainerException">It is damaged, beyond the limits, or has no such sheet; the message says which.</exception>
    public static SheetFile Read(byte[] bytes, string name, ContainerLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        var held = limits ?? ContainerLimits.Default;
        if (bytes is not [(byte)'P', (byte)'K', 3, 4, ..]) return OfText(bytes);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (archive.GetEntry("xl/workbook.xml") is not null) return new Workbook(archive, held).Sheet(name);
            var entry = archive.Entries.FirstOrDefault(entry => entry.Name.Equals(name + ".csv", StringComparison.OrdinalIgnoreCase)) ?? throw new ContainerException($"It is a ZIP without {name}.csv.");
            using var unpacked = new UnpackedStream(entry.Open(), () => entry.CompressedLength, new UnpackingBudget(held));
            return OfText(BoundedBytes.Read(unpacked, held.HeldBytes, entry.FullName, CancellationToken.None));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            throw new ContainerException($"It is damaged ({fault.Message.TrimEnd('.')}).", fault);
        }
    }

    private static SheetFile OfText(byte[] bytes)
    {
        var text = Decoded(bytes);
        var first = text.Split('\n', 2)[0].TrimEnd('\r');
        var isTold = TableHead.IsSeparatorLine(first);
        var head = isTold ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
        var delimiter = isTold ? first[4] : TableHead.Read(head.Split('\n', 2)[0].TrimEnd('\r'))?.Delimiter ?? throw new ContainerException("It is no table: its first line names no columns, parted by commas, semicolons or tabs.");
        var lines = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(head)), ContainerLimits.Default.DocumentBytes, isQuoting: true);
        var columns = ImmutableArray<string>.Empty;
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        for (var number = isTold ? 2 : 1; lines.TryRead(out var line); number++)
        {
            var fields = DelimitedLine.Fields(Encoding.UTF8.GetString(line), delimiter);
            if (columns.IsEmpty) columns = [.. fields.Select(field => field.Trim())];
            else if (rows.Count >= MostRows) throw new ContainerException($"It has more than {MostRows} rows.");
            else rows.Add(new SheetRow(number, [.. columns.Select((_, at) => at < fields.Count ? fields[at] : "")]));
        }

        return new SheetFile(columns, rows.ToImmutable());
    }

    private static string Decoded(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes.AsSpan(2));
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // What Excel writes as plain "CSV" in western Europe and America.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
