using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Tables;

/// <summary>
/// Reads cells of an Excel workbook as text: strings as they are, numbers and days as the number that the file holds, what a
/// formula came to. Nothing is calculated, and nothing that it links to is touched.
/// </summary>
internal sealed partial class Workbook
{
    private const int MostColumns = 500;

    private readonly ZipArchive archive;
    private readonly ContainerLimits limits;
    private readonly UnpackingBudget budget;
    private readonly Lazy<ImmutableArray<string>> shared;

    public Workbook(ZipArchive archive, ContainerLimits limits)
    {
        (this.archive, this.limits, budget) = (archive, limits, new UnpackingBudget(limits));
        shared = new Lazy<ImmutableArray<string>>(() => Part("xl/sharedStrings.xml") is { } part ? [.. Children(part, "si").Select(Text)] : []);
    }

    /// <exception cref="ContainerException">It has no such sheet.</exception>
    public SheetFile Sheet(string name)
    {
        var sheets = Children(Part("xl/workbook.xml")!, "sheets").SelectMany(list => Children(list, "sheet")).ToList();
        var wanted = sheets.Find(sheet => string.Equals(Attribute(sheet, "name"), name, StringComparison.OrdinalIgnoreCase)) ?? (sheets.Count == 1 ? sheets[0] : null)
            ?? throw new ContainerException($"It has no sheet \"{name}\"; it has {string.Join(", ", sheets.Select(sheet => Attribute(sheet, "name")))}.");
        var relationship = wanted.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Value;
        var target = Part("xl/_rels/workbook.xml.rels") is { } links ? Children(links, "Relationship").FirstOrDefault(link => Attribute(link, "Id") == relationship) : null;
        var path = target is null ? null : Attribute(target, "Target");
        var part = path is null ? null : Part(path.StartsWith('/') ? path[1..] : "xl/" + path);
        return Cells(part ?? throw new ContainerException($"Its sheet \"{name}\" is missing."));
    }

    private SheetFile Cells(XElement sheet)
    {
        var columns = ImmutableArray<string>.Empty;
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var number = 0;
        foreach (var row in Children(sheet, "sheetData").SelectMany(data => Children(data, "row")))
        {
            number = int.TryParse(Attribute(row, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : number + 1;
            var cells = Row(row);
            if (columns.IsEmpty) columns = [.. Enumerable.Range(0, cells.Count == 0 ? 0 : cells.Keys.Max() + 1).Select(at => cells.GetValueOrDefault(at, "").Trim())];
            else if (rows.Count >= SheetFile.MostRows) throw new ContainerException($"It has more than {SheetFile.MostRows} rows.");
            else rows.Add(new SheetRow(number, [.. columns.Select((_, at) => cells.GetValueOrDefault(at, ""))]));
        }

        return new SheetFile(columns, rows.ToImmutable());
    }

    private Dictionary<int, string> Row(XElement row)
    {
        var cells = new Dictionary<int, string>();
        var column = -1;
        foreach (var cell in Children(row, "c"))
        {
            column = Attribute(cell, "r") is { } place ? ColumnOf(place) : column + 1;
            if (column is >= 0 and < MostColumns && Value(cell) is { Length: > 0 } value) cells[column] = value;
        }

        return cells;
    }

    private string Value(XElement cell)
    {
        var value = Children(cell, "v").FirstOrDefault()?.Value ?? "";
        return Attribute(cell, "t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Value.Length ? shared.Value[at] : "",
            "inlineStr" => Children(cell, "is").Select(Text).FirstOrDefault() ?? "",
            "b" => value == "1" ? "yes" : "no",
            "e" => "",
            "str" => Unescaped(value),
            _ => value,
        };
    }

    // Parts in other looks stand one after the other; how a word is spoken ("rPh") is no part of it.
    private static string Text(XElement element) =>
        Unescaped(string.Concat(element.Elements().Where(child => child.Name.LocalName != "rPh").SelectMany(child => child.DescendantsAndSelf()).Where(child => child.Name.LocalName == "t").Select(child => child.Value)));

    private static string Unescaped(string text) => Escape().Replace(text, match => ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    /// <summary>0 for "A7"; -1 where no letters are.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    private XElement? Part(string name)
    {
        if (archive.GetEntry(name) is not { } entry) return null;
        using var unpacked = new UnpackedStream(entry.Open(), () => entry.CompressedLength, budget);
        var bytes = BoundedBytes.Read(unpacked, limits.HeldBytes, name, CancellationToken.None);
        return SafeXml.Parse(bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes) : Encoding.UTF8.GetString(bytes));
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
