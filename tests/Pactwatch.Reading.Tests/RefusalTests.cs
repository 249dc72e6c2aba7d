using System.Text;

namespace Pactwatch.Reading.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("", "saved is empty; save it again.")]
    [InlineData(" \n\t\n", "holds no text")]
    [InlineData("\uFEFF\u200B\u00AD", "holds no text")]
    [InlineData("<html><body><script>var text = 'A page filled in by a script.';</script></body></html>", "holds no text")]
    [InlineData("<!doctype html><title>Only a head</title>", "holds no text")]
    [InlineData("%PDF-1.7 and so on", "is a PDF; save its text")]
    [InlineData("PK\u0003\u0004 and so on", "ZIP archive or an office document")]
    [InlineData("{\\rtf1 and so on", "RTF document")]
    public void A_file_without_text_is_refused_in_words(string content, string words) =>
        Saved.Refusal(Encoding.UTF8.GetBytes(content)).ShouldNotBeNull().ShouldContain(words);

    [Theory]
    [InlineData(0x89, "PNG image")]
    [InlineData(0xFF, "JPEG image")]
    [InlineData(0x7F, "a program")]
    [InlineData(0x02, "a binary file without text")]
    public void A_binary_file_is_refused_by_what_it_is(int first, string words)
    {
        byte[] tail = first switch { 0x89 => [0x50, 0x4E, 0x47], 0xFF => [0xD8, 0xFF], 0x7F => [0x45, 0x4C, 0x46], _ => [0x01, 0x00] };
        byte[] content = [(byte)first, .. tail, .. Enumerable.Range(0, 400).Select(value => (byte)(value * 7 % 23))];
        Saved.Refusal(content).ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public void A_stray_zero_byte_is_dropped_and_the_text_read()
    {
        var reading = Saved.Reads(Saved.Sentence + "\0\n\n" + Saved.Sentence);
        reading.Text.Characters.ShouldBe(Saved.Sentence + "\n\n" + Saved.Sentence);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_the_limit_named() =>
        Saved.Refusal(new byte[ReportReader.MaxBytes + 1]).ShouldBe("saved is larger than 32 MB, the limit; save the text alone.");
}
