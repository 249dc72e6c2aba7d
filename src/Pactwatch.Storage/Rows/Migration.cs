using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>One numbered step of the schema. A script is never changed once released: its hash stands in every store it was applied to.</summary>
/// <param name="Name">What it brings, from the file's name ("reports-judgements-claims").</param>
internal sealed record Migration(int Number, string Name, string Script)
{
    /// <summary>All of this program's for the embedded store: 1, 2, 3 … without a gap.</summary>
    public static ImmutableArray<Migration> Sqlite { get; } = Embedded("Migrations/", first: 1);

    /// <summary>
    /// All of this program's for PostgreSQL. The first brings the whole schema as the embedded store had it by then; from there
    /// on both go in step: what bears one number says the same in both.
    /// </summary>
    public static ImmutableArray<Migration> Postgres { get; } = Embedded("Migrations/Postgres/", first: 7);

    /// <summary>SHA-256 of the script with line ends as LF, so that a checkout for Windows counts as unchanged.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script.ReplaceLineEndings("\n"))));

    private static ImmutableArray<Migration> Embedded(string folder, int first)
    {
        var assembly = typeof(Migration).Assembly;
        var migrations = ImmutableArray.CreateBuilder<Migration>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => IsIn(folder, name)).Order(StringComparer.Ordinal))
        {
            using var script = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var name = Path.GetFileNameWithoutExtension(resource[folder.Length..]);
            var number = int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            migrations.Add(new Migration(number, name[5..], script.ReadToEnd()));
            if (number != first + migrations.Count - 1) throw new InvalidOperationException($"Migration {first + migrations.Count - 1} is missing before {resource}.");
        }

        return migrations.ToImmutable();
    }

    private static bool IsIn(string folder, string resource) =>
        resource.StartsWith(folder, StringComparison.Ordinal) && !resource.AsSpan(folder.Length).Contains('/');
}
