using System.Text;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Passages;
using Pactwatch.Reading.PlainText;
using Pactwatch.Text;

namespace Pactwatch.Reading.Containers;

/// <summary>
/// Paragraphs of a document that is no page, some of which are known for what they are by its styles or layout. They are
/// read as plain text is, and what is known is laid over what the words alone would tell.
/// </summary>
internal sealed class StyledText
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, BlockKind> kinds = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly List<Passage> above = [];
    private readonly List<Passage> below = [];
    private string? title;
    private bool hasTitle;

    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds one paragraph; its kind is null where nothing but its words tells it. Only the first title is one, and furniture goes to the beginning or the end.</summary>
    public void Add(string characters, BlockKind? kind)
    {
        var line = Line(characters);
        if (line.Length == 0) return;
        if (kind == BlockKind.Furniture)
        {
            // Kept out of what is read as text: a head of the page would be taken for the headline.
            (text.Length == 0 ? above : below).Add(new Passage(line, kind));
            return;
        }

        if (kind == BlockKind.Title && title is not null && title != line) kind = BlockKind.Heading;
        if (kind == BlockKind.Title) title = line;
        if (kind is { } known) kinds.TryAdd(line, known);
        if (text.Length > 0) text.Append("\n\n");
        text.Append(line);
    }

    /// <summary>Adds text whose paragraphs are not known: its lines are read as those of a text file.</summary>
    public void AddText(string characters)
    {
        var clean = CharacterCleaner.Clean(characters);
        if (string.IsNullOrWhiteSpace(clean)) return;
        if (text.Length > 0) text.Append("\n\n");
        text.Append(clean);
    }

    public void Note(string code, string message) => findings.Add(new Finding(code, message));

    public ReadOutcome Read(string source, ReadingHints hints)
    {
        var draft = new ReadingDraft();
        ToldByContainer.TellFirst(draft, hints.Told);
        foreach (var finding in findings) draft.Note(finding.Code, finding.Message);
        draft.TellTitle(title);
        Passage[] passages = [.. above, .. PlainTextReader.Read(text.ToString(), draft).Select(Laid), .. below];
        ToldByContainer.TellLast(draft, hints.Told);
        var reading = draft.Finish(passages, hints);
        return reading is null ? new ReadOutcome(null, $"{source} holds no text.", FormatFinding.NoReport) : new ReadOutcome(reading, null);
    }

    private Passage Laid(Passage passage)
    {
        var kind = passage.Kind;
        if (kinds.TryGetValue(passage.Characters, out var known) && (known is BlockKind.Title || kind is null or BlockKind.Body or BlockKind.Heading or BlockKind.Title)) kind = known;
        if (kind != BlockKind.Title || title is null) return passage with { Kind = kind };
        // The words of front matter or a running head may come first, or be another title.
        if (passage.Characters != title) return passage with { Kind = BlockKind.Heading };
        kind = hasTitle ? BlockKind.Furniture : BlockKind.Title;
        hasTitle = true;
        return passage with { Kind = kind };
    }

    private static string Line(string characters) => CharacterCleaner.OneLine(CharacterCleaner.Clean(characters));
}
