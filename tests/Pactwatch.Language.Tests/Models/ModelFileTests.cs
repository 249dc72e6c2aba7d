using Pactwatch.Language.Models;

namespace Pactwatch.Language.Tests.Models;

public sealed class ModelFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pactwatch-");
    private readonly string path;

    public ModelFileTests() => path = Path.Combine(folder.FullName, "some.model");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_saved_is_read()
    {
        Save();
        var file = ModelFile.Load(path);
        file.Read("words", reader => reader.ReadString()).ShouldBe("pact");
        file.Read("numbers", reader => reader.ReadInt32()).ShouldBe(7);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes()
    {
        Save();
        var first = File.ReadAllBytes(path);
        Save();
        File.ReadAllBytes(path).ShouldBe(first);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_by_name()
    {
        File.WriteAllText(path, "Tokens and trees, but no model, whatever its name says.");
        Refusal().ShouldBe($"{path} is no language model. Take the one that came with this version.");
    }

    [Fact]
    public void Another_format_is_refused_by_name_and_number()
    {
        Save();
        var bytes = File.ReadAllBytes(path);
        bytes[4] = 2;
        File.WriteAllBytes(path, bytes);
        Refusal().ShouldBe($"{path} is a language model of format 2; this version reads format {ModelFile.Format}. Take the one that came with this version.");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(60)]
    public void A_changed_byte_is_noticed(int at)
    {
        Save();
        var bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
        Refusal().ShouldBe($"{path} is damaged: its checksum is wrong. Take the one that came with this version.");
    }

    [Fact]
    public void A_cut_file_is_noticed()
    {
        Save();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^3]);
        Refusal().ShouldContain("its checksum is wrong");
    }

    [Fact]
    public void A_section_that_is_missing_or_too_short_is_refused_by_name()
    {
        Save();
        var file = ModelFile.Load(path);
        Should.Throw<InvalidDataException>(() => file.Read("trees", reader => reader.ReadInt32())).Message.ShouldContain("no section “trees”");
        Should.Throw<InvalidDataException>(() => file.Read("numbers", reader => reader.ReadInt64())).Message.ShouldContain("numbers can't be read");
    }

    private void Save() => ModelFile.Save(path, [("words", writer => writer.Write("pact")), ("numbers", writer => writer.Write(7))]);

    private string Refusal() => Should.Throw<InvalidDataException>(() => ModelFile.Load(path)).Message;
}
