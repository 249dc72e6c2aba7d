using System.Security.Cryptography;
using System.Text;
using Pactwatch.Language.Models;

namespace Pactwatch.Language.Tests.Models;

/// <summary>The model that comes with the program, whole and damaged.</summary>
public sealed class LanguageModelTests : IDisposable
{
    private const int RestStart = 40;
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "english.model");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pactwatch-");
    private readonly string path;

    public LanguageModelTests() => path = Path.Combine(folder.FullName, "some.model");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void It_has_all_parts_in_at_most_eight_megabytes()
    {
        new FileInfo(Shipped).Length.ShouldBeLessThanOrEqualTo(8_000_000);
        var model = LanguageModel.Load(Shipped);
        model.Labels.Relations[0].ShouldBe("root");
        model.Labels.Tags.ShouldContain("VERB-VBD");
        model.Lemmas.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("labels")]
    [InlineData("lemmas")]
    [InlineData("network")]
    [InlineData("sentences")]
    [InlineData("names")]
    public void A_part_that_is_missing_is_told_by_name(string part)
    {
        var bytes = File.ReadAllBytes(Shipped);
        var at = bytes.AsSpan(RestStart, 400).IndexOf(Encoding.UTF8.GetBytes(part));
        bytes[RestStart + at] = (byte)'x';
        SHA256.HashData(bytes.AsSpan(RestStart)).CopyTo(bytes, RestStart - SHA256.HashSizeInBytes);
        File.WriteAllBytes(path, bytes);
        Should.Throw<InvalidDataException>(() => LanguageModel.Load(path)).Message.ShouldBe($"{path} has no section “{part}”. Take the one that came with this version.");
    }

    [Fact]
    public void A_model_of_another_version_or_a_changed_one_is_refused()
    {
        var bytes = File.ReadAllBytes(Shipped);
        bytes[4]++;
        File.WriteAllBytes(path, bytes);
        Should.Throw<InvalidDataException>(() => LanguageModel.Load(path)).Message.ShouldContain($"of format {ModelFile.Format + 1}");
        bytes[4]--;
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        Should.Throw<InvalidDataException>(() => LanguageModel.Load(path)).Message.ShouldContain("checksum is wrong");
    }

    [Fact]
    public void A_model_that_is_not_there_is_named() =>
        Should.Throw<FileNotFoundException>(() => LanguageModel.Load(path)).Message.ShouldContain(path);
}
