using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Pactwatch.Generated;

/// <summary>
/// Sentences with choices and slots, by section: "[will|is to] leave {site}". A choice may hold choices; whoever asks
/// fills the slots, but for "{~will}", which is any phrase of that section. The book is phrases.txt.
/// </summary>
internal sealed class PhraseBook
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> sections;

    private PhraseBook(FrozenDictionary<string, ImmutableArray<string>> sections) => this.sections = sections;

    public static PhraseBook English { get; } = Read();

    public IEnumerable<string> Sections => sections.Keys.Order(StringComparer.Ordinal);

    /// <summary>The phrases of a section, in the order of the book.</summary>
    public ImmutableArray<string> In(string section) => sections[section];

    /// <summary>One phrase of a section, said as a sentence.</summary>
    public string Say(string section, Draw draw, IReadOnlyDictionary<string, string> slots) => Say(draw, draw.Of(sections[section]), slots);

    /// <summary>A phrase with its choices made and its slots filled.</summary>
    /// <param name="startsSentence">True for a capital at its start.</param>
    /// <exception cref="KeyNotFoundException">A slot isn't filled.</exception>
    public string Say(Draw draw, string phrase, IReadOnlyDictionary<string, string> slots, bool startsSentence = true)
    {
        var said = new StringBuilder();
        Append(said, phrase, draw, slots);
        if (startsSentence && said.Length > 0) said[0] = char.ToUpperInvariant(said[0]);
        return said.ToString();
    }

    private void Append(StringBuilder said, ReadOnlySpan<char> phrase, Draw draw, IReadOnlyDictionary<string, string> slots)
    {
        for (var at = 0; at < phrase.Length; at++)
        {
            switch (phrase[at])
            {
                case '[':
                    var choices = Choices(phrase[at..], out var length);
                    Append(said, draw.Of(choices), draw, slots);
                    at += length - 1;
                    break;
                case '{':
                    var end = phrase[at..].IndexOf('}');
                    var name = phrase.Slice(at + 1, end - 1).ToString();
                    if (name[0] == '~') Append(said, draw.Of(sections[name[1..]]), draw, slots);
                    else said.Append(slots[name]);
                    at += end;
                    break;
                default:
                    said.Append(phrase[at]);
                    break;
            }
        }
    }

    /// <summary>The choices of the bracket that opens the phrase.</summary>
    private static List<string> Choices(ReadOnlySpan<char> phrase, out int length)
    {
        var choices = new List<string>();
        var (depth, start) = (0, 1);
        for (length = 0; length < phrase.Length;)
        {
            var sign = phrase[length++];
            if (sign == '[') depth++;
            else if (sign == ']') depth--;
            if (depth == 0 || (depth == 1 && sign == '|'))
            {
                choices.Add(phrase[start..(length - 1)].ToString());
                start = length;
                if (depth == 0) return choices;
            }
        }

        throw new FormatException($"A bracket isn't closed: {phrase}");
    }

    private static PhraseBook Read()
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream("phrases.txt") ?? throw new InvalidOperationException("phrases.txt is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var book = new Dictionary<string, ImmutableArray<string>.Builder>(StringComparer.Ordinal);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("== ", StringComparison.Ordinal)) book[section = line[3..]] = ImmutableArray.CreateBuilder<string>();
            else book[section].Add(line);
        }

        return new PhraseBook(book.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal));
    }
}
