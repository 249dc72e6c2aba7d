using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Storage.Sqlite;

/// <summary>One numbered step of the schema. A script is never changed once released: its hash stands in every store it was applied to.</summary>
/// <param name="Name">What it brings, from the file's name ("reports-judgements-claims").</param>
internal sealed record Migration(int Number, string Name, string Script)
{
    private const string Folder = "Migrations/";

    /// <summary>All of this program's, 1, 2, 3 … without a gap.</summary>
    public static ImmutableArray<Migration> All { get; } = Embedded();

    /// <summary>SHA-256 of the script with line ends as LF, so that a checkout for Windows counts as unchanged.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script.ReplaceLineEndings("\n"))));

    private static ImmutableArray<Migration> Embedded()
    {
        var assembly = typeof(Migration).Assembly;
        var migrations = ImmutableArray.CreateBuilder<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var script = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
            var number = int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            migrations.Add(new Migration(number, name[5..], script.ReadToEnd()));
            if (number != migrations.Count) throw new InvalidOperationException($"Migration {migrations.Count} is missing before {resource}.");
        }

        return migrations.ToImmutable();
    }
}
