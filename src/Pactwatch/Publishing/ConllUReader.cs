using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pactwatch.Language;

namespace Pactwatch.Publishing;

/// <summary>
/// Reads the sentences and tokens of CoNLL-U; tags, lemmas and trees that the file bears are left where they
/// are. A file without "# newdoc" is one document, named as its file. Empty nodes ("4.1") are passed over.
/// </summary>
public sealed class ConllUReader
{
    private readonly ImmutableArray<ConllUDocument>.Builder documents = ImmutableArray.CreateBuilder<ConllUDocument>();
    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly ImmutableArray<ConllUWord>.Builder words = ImmutableArray.CreateBuilder<ConllUWord>();
    private readonly StringBuilder text = new();
    private string name;
    private int firstWord;
    private int sentenceStart;
    private bool spaceBefore;
    private (string Surface, int Words, int Inside, int Start, int Used)? multiword;

    private ConllUReader(string name)
    {
        this.name = name;
    }

    /// <exception cref="FormatException">A line is no CoNLL-U; the message names it.</exception>
    public static ImmutableArray<ConllUDocument> Read(string conllu, string name)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        var reader = new ConllUReader(name);
        var number = 0;
        foreach (var line in conllu.AsSpan().EnumerateLines())
        {
            number++;
            if (!reader.TakeLine(line)) throw new FormatException($"Line {number} of {name} is no CoNLL-U: ten columns parted by tabs are expected.");
        }

        reader.EndSentence();
        reader.EndDocument();
        return reader.documents.ToImmutable();
    }

    private bool TakeLine(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
        {
            EndSentence();
            return true;
        }

        if (line[0] == '#')
        {
            TakeComment(line);
            return true;
        }

        var columns = line.ToString().Split('\t');
        if (columns.Length != 10 || columns[1].Length == 0) return false;
        if (columns[0].Contains('.', StringComparison.Ordinal)) return true;
        var hasSpace = !columns[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
        var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? TakeWord(columns[1], hasSpace) : TakeMultiword(columns[0], dash, columns[1], hasSpace);
    }

    private void TakeComment(ReadOnlySpan<char> line)
    {
        const string NewDocument = "# newdoc";
        if (!line.StartsWith(NewDocument, StringComparison.Ordinal)) return;
        EndSentence();
        EndDocument();
        var equals = line.IndexOf('=');
        if (equals > 0) name = line[(equals + 1)..].Trim().ToString();
    }

    private bool TakeMultiword(string range, int dash, string surface, bool hasSpace)
    {
        if (!int.TryParse(range.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(range.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || last < first) return false;
        multiword = (surface, last - first + 1, last - first + 1, Append(surface, hasSpace).Start, 0);
        return true;
    }

    private bool TakeWord(string form, bool hasSpace)
    {
        if (multiword is not { } around)
        {
            words.Add(new ConllUWord(Append(form, hasSpace), form));
            return true;
        }

        // Words that spell the token out, one behind the other, get their own part of it; else each gets the whole.
        var isPart = string.CompareOrdinal(around.Surface, around.Used, form, 0, form.Length) == 0;
        var span = isPart
            ? new TextSpan(around.Start + around.Used, around.Start + around.Used + form.Length)
            : new TextSpan(around.Start, around.Start + around.Surface.Length);
        var isFirst = around.Inside == around.Words;
        words.Add(new ConllUWord(span, form, isFirst ? around.Surface : null, isFirst ? around.Words : 0));
        multiword = around.Inside == 1 ? null : around with { Inside = around.Inside - 1, Used = isPart ? around.Used + form.Length : around.Used };
        return true;
    }

    private TextSpan Append(string form, bool hasSpace)
    {
        if (spaceBefore) text.Append(' ');
        if (words.Count == firstWord && multiword is null) sentenceStart = text.Length;
        var start = text.Length;
        text.Append(form);
        spaceBefore = hasSpace;
        return new TextSpan(start, text.Length);
    }

    private void EndSentence()
    {
        multiword = null;
        if (words.Count == firstWord) return;
        sentences.Add(new Sentence(new TextSpan(sentenceStart, text.Length), new TokenRange(firstWord, words.Count)));
        firstWord = words.Count;
        if (spaceBefore) text.Append('\n');
        spaceBefore = false;
    }

    private void EndDocument()
    {
        if (sentences.Count > 0) documents.Add(new ConllUDocument(name, text.ToString(), sentences.DrainToImmutable(), words.DrainToImmutable()));
        text.Clear();
        firstWord = 0;
    }
}
