using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Html;
using Pactwatch.Reading.Instruments;
using Pactwatch.Reading.Passages;
using Pactwatch.Reading.PlainText;

namespace Pactwatch.Reading;

/// <summary>Turns the bytes of one file into a report's text and what it tells of itself. Never throws on any bytes.</summary>
public static class ReportReader
{
    /// <summary>Raised when a change to the reader changes what is stored.</summary>
    public const string Version = "reader/7";

    /// <summary>The largest file that is read; a larger one is refused with this limit named.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Reads plain text or HTML, told apart by what is in it; <paramref name="source"/> is only named in a refusal.</summary>
    public static ReadOutcome Read(ReadOnlySpan<byte> bytes, string source, ReadingHints hints)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(hints);
        if (bytes.IsEmpty) return Refuse(source, "is empty; save it again.");
        if (bytes.Length > MaxBytes)
            return Refuse(source, $"is larger than {MaxBytes / 1024 / 1024} MB, the limit; save the text alone.");
        if (BinaryContent.Recognize(bytes) is { } content) return Refuse(source, $"is {content}.");

        var draft = new ReadingDraft { GivenUrl = hints.Url };
        ToldByContainer.TellFirst(draft, hints.Told);
        var decoded = TextDecoder.Decode(bytes, hints.Told?.Charset);
        NoteCharset(decoded, draft);
        var passages = HtmlContent.IsLikely(decoded.Characters)
            ? HtmlReader.Read(decoded.Characters, draft)
            : hints.IsInstrument
                ? InstrumentPassages.OfPlainText(CharacterCleaner.Clean(decoded.Characters))
                : PlainTextReader.Read(CharacterCleaner.Clean(decoded.Characters), draft);
        ToldByContainer.TellLast(draft, hints.Told);
        var reading = draft.Finish(passages, hints);
        return reading is null ? Refuse(source, "holds no text; where a page is filled in by scripts, save it from the browser.") : new ReadOutcome(reading, null);
    }

    private static ReadOutcome Refuse(string source, string why) => new(null, $"{source} {why}");

    private static void NoteCharset(DecodedText decoded, ReadingDraft draft)
    {
        if (decoded.IsGuess) draft.Note(ReadingFinding.CharsetGuessed, $"The file doesn't say its charset; it was read as {decoded.Charset}.");
        if (decoded.Replaced > 0) draft.Note(ReadingFinding.CharactersReplaced, $"{decoded.Replaced} characters could not be read in {decoded.Charset} and stand as \uFFFD.");
    }
}
